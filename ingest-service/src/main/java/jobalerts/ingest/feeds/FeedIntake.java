package jobalerts.ingest.feeds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.publishing.PostingIds;
import jobalerts.ingest.webhook.Item;
import jobalerts.ingest.webhook.ItemResult;
import jobalerts.ingest.webhook.Sender;
import jobalerts.ingest.webhook.Standing;
import jobalerts.ingest.webhook.TakeInPostings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in what one poll reads, in batches, and keeps count. */
final class FeedIntake implements Consumer<JsonNode> {

  private static final int BATCH = 200;
  private static final int BATCH_BYTES = 4 * 1024 * 1024;
  private static final int MOST_PROBLEMS = 10;

  private final TakeInPostings takeIn;
  private final FeedPostings postings;
  private final Sender sender;
  private final @Nullable String employer;
  private final EntryBudget budget;

  private final List<Item> batch = new ArrayList<>();
  private final AtomicLong flushedAt = new AtomicLong();
  private final Set<UUID> read = new HashSet<>();
  private final AtomicInteger nameless = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
  private final List<Problem> problems = new ArrayList<>();

  FeedIntake(
      TakeInPostings takeIn,
      FeedPostings postings,
      Sender sender,
      @Nullable String employer,
      EntryBudget budget) {
    this.takeIn = takeIn;
    this.postings = postings;
    this.sender = sender;
    this.employer = employer;
    this.budget = budget;
  }

  /** Of entries of one name the first counts: else each poll would publish all of them anew. */
  @Override
  public void accept(JsonNode entry) {
    UUID id = id(entry);
    if (id == null) {
      nameless.incrementAndGet();
    } else if (!read.add(id)) {
      tell(new Problem("/" + number(), "has the name of an earlier entry"));
      return;
    }
    batch.add(new Item.Parsed(batch.size(), withEmployer(entry)));
    if (batch.size() == BATCH || budget.total() - flushedAt.get() > BATCH_BYTES) {
      flush();
    }
  }

  /** Nothing more comes. */
  void end() {
    if (!batch.isEmpty()) {
      flush();
    }
  }

  private @Nullable UUID id(JsonNode entry) {
    String name = EntryName.of(entry);
    return name == null ? null : PostingIds.of(sender.source(), name);
  }

  private JsonNode withEmployer(JsonNode entry) {
    if (employer != null && entry instanceof ObjectNode posting) {
      if (!posting.hasNonNull("hiringOrganization")) {
        posting.put("hiringOrganization", employer);
      }
    }
    return entry;
  }

  private void flush() {
    List<ItemResult> results = takeIn.takeIn(sender, batch);
    List<UUID> present = new ArrayList<>();
    for (ItemResult result : results) {
      standings.merge(result.status(), 1, Integer::sum);
      UUID id = result.id() == null ? id(posting(result)) : result.id();
      if (id != null) {
        present.add(id);
      }
      tell(result);
    }
    postings.seen(sender.source(), present, sender.sent());
    taken.addAndGet(batch.size());
    batch.clear();
    flushedAt.set(budget.total());
  }

  private JsonNode posting(ItemResult result) {
    return ((Item.Parsed) batch.get(result.index())).posting();
  }

  private void tell(ItemResult result) {
    List<Problem> found = result.problems() == null ? List.of() : result.problems();
    int number = taken.get() + result.index();
    found.forEach(problem -> tell(new Problem("/" + number + problem.field(), problem.reason())));
  }

  private void tell(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private int number() {
    return taken.get() + batch.size();
  }

  int nameless() {
    return nameless.get();
  }

  List<Problem> problems() {
    return problems;
  }

  Poll.Counts counts() {
    return new Poll.Counts(
        taken.get(), count(Standing.NEW), count(Standing.UPDATE), count(Standing.REFUSED), 0);
  }

  private int count(Standing standing) {
    return standings.getOrDefault(standing, 0);
  }
}
