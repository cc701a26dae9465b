package jobalerts.ingest.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jobalerts.common.posting.Posting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes postings whose {@code validThrough} has come. Two instances at it publish the same. */
@Component
class CloseExpiredPostings {

  private static final Logger LOG = LoggerFactory.getLogger(CloseExpiredPostings.class);
  private static final int BATCH = 500;

  private final Postings postings;
  private final PublishPostings publish;
  private final Clock clock;

  CloseExpiredPostings(Postings postings, PublishPostings publish, Clock clock) {
    this.postings = postings;
    this.publish = publish;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${ingest.close-expired-every:30s}")
  void closeExpired() {
    Instant now = clock.instant();
    List<Posting> expired;
    do {
      expired = postings.expired(now, BATCH);
      publish.publish(
          expired.stream().map(posting -> PostingVersions.closed(posting, end(posting))).toList());
      if (!expired.isEmpty()) {
        LOG.info("Closed {} postings whose time was over", expired.size());
      }
    } while (expired.size() == BATCH);
  }

  private Instant end(Posting posting) {
    Instant end = posting.job().validThrough();
    return end == null ? clock.instant() : end;
  }
}
