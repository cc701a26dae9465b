package jobalerts.ingest.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jobalerts.ingest.posting.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The results of a request with many postings. Of their problems it keeps so few from the start
 * that a body full of them fills neither the memory nor the answer.
 */
public final class Results {

  static final int MOST_OF_AN_ITEM = 5;
  static final int MOST_IN_ALL = 1_000;

  private final List<ItemResult> items = new ArrayList<>();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicLong omitted = new AtomicLong();

  public void add(List<ItemResult> results) {
    results.forEach(result -> items.add(result.withProblems(share(result.problems()))));
  }

  public List<ItemResult> items() {
    return items;
  }

  public long accepted() {
    return items.stream().filter(ItemResult::accepted).count();
  }

  /** How many problems are not told since the answer has enough; {@code null} for none. */
  public @Nullable Long problemsOmitted() {
    return omitted.get() == 0 ? null : omitted.get();
  }

  private @Nullable List<Problem> share(@Nullable List<Problem> problems) {
    if (problems == null) {
      return null;
    }
    List<Problem> few = few(problems);
    if (told.get() + few.size() > MOST_IN_ALL) {
      omitted.addAndGet(problems.size());
      return null;
    }
    told.addAndGet(few.size());
    return few;
  }

  private static List<Problem> few(List<Problem> problems) {
    if (problems.size() <= MOST_OF_AN_ITEM) {
      return problems;
    }
    List<Problem> few = new ArrayList<>(problems.subList(0, MOST_OF_AN_ITEM - 1));
    few.add(new Problem("", "and %,d more".formatted(problems.size() - few.size())));
    return few;
  }
}
