package jobalerts.ingest.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;
import jobalerts.ingest.posting.Modified;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.posting.Reading;
import jobalerts.ingest.publishing.EarlyCloses;
import jobalerts.ingest.publishing.Known;
import jobalerts.ingest.publishing.PostingIds;
import jobalerts.ingest.publishing.PostingVersions;
import jobalerts.ingest.publishing.Postings;
import jobalerts.ingest.publishing.PublishPostings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the postings of a request and publishes what is new about them. */
@Component
public class TakeInPostings {

  /** A sender's clock may run ahead by so much; what claims to be newer is dated to now. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final PostingReader reader;
  private final Postings postings;
  private final EarlyCloses earlyCloses;
  private final PublishPostings publish;
  private final Clock clock;

  TakeInPostings(
      PostingReader reader,
      Postings postings,
      EarlyCloses earlyCloses,
      PublishPostings publish,
      Clock clock) {
    this.reader = reader;
    this.postings = postings;
    this.earlyCloses = earlyCloses;
    this.publish = publish;
    this.clock = clock;
  }

  /** An item that was looked at. */
  private sealed interface Judged {

    record Taken(int index, Reading.Understood reading, Posting version) implements Judged {}

    record Refused(int index, List<Problem> problems) implements Judged {}
  }

  /** The results in the order of the items, when Kafka has all that is new. */
  public List<ItemResult> takeIn(Sender sender, List<Item> items) {
    List<Judged> judged = items.stream().map(item -> judge(sender, item)).toList();
    Map<UUID, Known> known = postings.known(ids(judged));
    List<Posting> news = new ArrayList<>();
    List<ItemResult> results = judged.stream().map(it -> result(it, known, news)).toList();
    publish.publish(news);
    return results;
  }

  private Judged judge(Sender sender, Item item) {
    Reading reading =
        switch (item) {
          case Item.Parsed(_, var posting) -> reader.read(posting);
          case Item.Malformed(_, var problem) -> new Reading.Refused(List.of(problem));
        };
    return switch (reading) {
      case Reading.Understood it -> new Judged.Taken(item.index(), it, version(sender, it));
      case Reading.Refused(var problems) -> new Judged.Refused(item.index(), problems);
    };
  }

  private static List<UUID> ids(List<Judged> judged) {
    return judged.stream()
        .mapMulti((Judged it, Consumer<UUID> ids) -> {
          if (it instanceof Judged.Taken taken) {
            ids.accept(taken.version().id());
          }
        })
        .toList();
  }

  /** Notes what is news, also for the items after it: a request may tell of a posting twice. */
  private static ItemResult result(Judged judged, Map<UUID, Known> known, List<Posting> news) {
    return switch (judged) {
      case Judged.Refused(int index, var problems) -> ItemResult.refused(index, problems);
      case Judged.Taken(int index, var reading, var version) -> {
        Known before = known.get(version.id());
        Standing standing = standing(version, before);
        if (isNews(standing, version, reading, before)) {
          news.add(version);
          known.put(version.id(), Known.of(version));
        }
        yield ItemResult.taken(index, version.id(), standing, reading.problems());
      }
    };
  }

  /** Closes a posting of the source; empty when it has none of that id. */
  public Optional<ItemResult> close(Sender sender, UUID id) {
    return postings
        .find(id)
        .filter(posting -> posting.source().equals(sender.source()))
        .map(posting -> {
          if (posting.status() == PostingStatus.CLOSED) {
            return ItemResult.taken(0, id, Standing.DUPLICATE, List.of());
          }
          publish.publish(List.of(PostingVersions.closed(posting, sender.sent())));
          return ItemResult.taken(0, id, Standing.CLOSED, List.of());
        });
  }

  /**
   * Closes a posting as of that time, or as of now; what is known of it from later stays. Closed
   * already, it is noted when it was: what was sent before and comes late is outdated then. So is
   * what is not known yet, for which the answer is empty.
   */
  public Optional<ItemResult> close(Sender sender, String externalId, @Nullable Instant asOf) {
    UUID id = PostingIds.of(sender.source(), externalId);
    if (asOf == null) {
      return close(sender, id);
    }
    Instant when = dated(asOf);
    Optional<Posting> known = postings.find(id);
    if (known.isEmpty()) {
      earlyCloses.add(id, when);
    }
    return known.map(posting -> ItemResult.taken(0, id, close(posting, when), List.of()));
  }

  private Standing close(Posting posting, Instant when) {
    boolean newer = when.toEpochMilli() > posting.version();
    if (posting.open() && when.toEpochMilli() < posting.version()) {
      return Standing.OUTDATED;
    }
    if (posting.open() || newer) {
      publish.publish(List.of(PostingVersions.closed(posting, when)));
    }
    return posting.open() ? Standing.CLOSED : Standing.DUPLICATE;
  }

  private Instant dated(Instant at) {
    Instant now = clock.instant();
    return at.isAfter(now.plus(AHEAD)) ? now : at;
  }

  private Posting version(Sender sender, Reading.Understood understood) {
    Instant sent = sender.sent();
    Modified modified = understood.modified();
    Instant at = modified == null ? sent : modified.whenSent(sent);
    return PostingVersions.open(
        sender.source(), understood.externalId(), dated(at), understood.job(), clock.instant());
  }

  /**
   * The sender's later date for the same content is news too: what was sent in between and comes
   * late is outdated by it.
   */
  private static boolean isNews(
      Standing standing, Posting version, Reading.Understood reading, @Nullable Known before) {
    return switch (standing) {
      case NEW, UPDATE -> true;
      case DUPLICATE ->
          reading.modified() != null
              && before != null
              && Math.min(version.version(), reading.modified().start().toEpochMilli())
                  > before.version();
      case OUTDATED, CLOSED, REFUSED -> false;
    };
  }

  private static Standing standing(Posting version, @Nullable Known before) {
    if (before == null) {
      return Standing.NEW;
    }
    if (before.contentHash().equals(version.contentHash())) {
      return Standing.DUPLICATE;
    }
    if (version.version() < before.version()) {
      return Standing.OUTDATED;
    }
    return before.isPublished() ? Standing.UPDATE : Standing.NEW;
  }
}
