package jobalerts.ingest.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Reading;
import jobalerts.ingest.publishing.Known;
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
  private final PublishPostings publish;
  private final Clock clock;

  TakeInPostings(PostingReader reader, Postings postings, PublishPostings publish, Clock clock) {
    this.reader = reader;
    this.postings = postings;
    this.publish = publish;
    this.clock = clock;
  }

  /** The results in the order of the items, when Kafka has all that is new. */
  public List<ItemResult> takeIn(VerifiedRequest request, List<Item> items) {
    List<Posting> versions = new ArrayList<>();
    List<ItemResult> results = new ArrayList<>();
    List<Reading> readings = items.stream().map(this::read).toList();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Understood understood) {
        versions.add(version(request, understood));
      }
    }
    Map<UUID, Known> known = postings.known(versions.stream().map(Posting::id).toList());
    List<Posting> changed = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < items.size(); i++) {
      int index = items.get(i).index();
      if (readings.get(i) instanceof Reading.Understood understood) {
        Posting version = versions.get(next++);
        String status = status(version, known.get(version.id()));
        if (isNews(status, version, understood, known.get(version.id()))) {
          changed.add(version);
          known.put(version.id(), Known.of(version));
        }
        results.add(ItemResult.taken(index, version.id(), status, understood.problems()));
      } else {
        results.add(ItemResult.refused(index, readings.get(i).problems()));
      }
    }
    publish.publish(changed);
    return results;
  }

  /** Closes a posting of the source; empty when it has none of that id. */
  public Optional<ItemResult> close(VerifiedRequest request, UUID id) {
    return postings
        .find(id)
        .filter(posting -> posting.source().equals(request.source()))
        .map(posting -> {
          if (posting.status() == PostingStatus.CLOSED) {
            return ItemResult.taken(0, id, "duplicate", List.of());
          }
          publish.publish(List.of(PostingVersions.closed(posting, request.timestamp())));
          return ItemResult.taken(0, id, "closed", List.of());
        });
  }

  private Reading read(Item item) {
    return switch (item) {
      case Item.Parsed(_, var posting) -> reader.read(posting);
      case Item.Malformed(_, var problem) -> new Reading.Refused(List.of(problem));
    };
  }

  private Posting version(VerifiedRequest request, Reading.Understood understood) {
    Instant now = clock.instant();
    Instant modified = understood.modified();
    Instant at = modified == null ? request.timestamp() : modified;
    Instant dated = at.isAfter(now.plus(AHEAD)) ? now : at;
    return PostingVersions.open(
        request.source(), understood.externalId(), dated, understood.job(), now);
  }

  /**
   * The sender's later date for the same content is news too: what was sent in between and comes
   * late is outdated by it.
   */
  private static boolean isNews(
      String status, Posting version, Reading.Understood understood, @Nullable Known known) {
    return switch (status) {
      case "new", "update" -> true;
      case "duplicate" ->
          understood.modified() != null && known != null && version.version() > known.version();
      default -> false;
    };
  }

  private static String status(Posting version, @Nullable Known known) {
    if (known == null) {
      return "new";
    }
    if (known.contentHash().equals(version.contentHash())) {
      return "duplicate";
    }
    return version.version() < known.version() ? "outdated" : "update";
  }
}
