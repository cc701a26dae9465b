package jobalerts.ingest.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.publishing.PostingVersions;
import jobalerts.ingest.publishing.Postings;
import jobalerts.ingest.publishing.PublishPostings;
import org.springframework.stereotype.Component;

/** Closes what came by a feed and is in it no more. */
@Component
class CloseAbsent {

  private static final int BATCH = 200;

  private final FeedPostings feedPostings;
  private final Postings postings;
  private final PublishPostings publish;

  CloseAbsent(FeedPostings feedPostings, Postings postings, PublishPostings publish) {
    this.feedPostings = feedPostings;
    this.postings = postings;
    this.publish = publish;
  }

  /** How many were closed as of the poll; what is known to be newer than it stays open. */
  int close(String source, Instant poll) {
    int closed = 0;
    List<UUID> absent;
    do {
      absent = feedPostings.absent(source, poll, BATCH);
      List<Posting> versions =
          absent.stream()
              .map(postings::find)
              .flatMap(Optional::stream)
              .filter(posting -> posting.open() && posting.version() <= poll.toEpochMilli())
              .map(posting -> PostingVersions.closed(posting, poll))
              .toList();
      publish.publish(versions);
      if (!absent.isEmpty()) {
        feedPostings.forget(source, absent);
      }
      closed += versions.size();
    } while (absent.size() == BATCH);
    return closed;
  }
}
