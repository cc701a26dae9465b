package jobalerts.ingest.feeds;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for feeds that are due and polls a few of them at a time, each in a thread of its own. */
@Component
class PollDueFeeds {

  private static final Logger LOG = LoggerFactory.getLogger(PollDueFeeds.class);

  private final Feeds feeds;
  private final PollFeed poll;
  private final FeedsSettings settings;
  private final Clock clock;
  private final Semaphore places;

  PollDueFeeds(Feeds feeds, PollFeed poll, FeedsSettings settings, Clock clock) {
    this.feeds = feeds;
    this.poll = poll;
    this.settings = settings;
    this.clock = clock;
    this.places = new Semaphore(settings.pollsAtATime());
  }

  @Scheduled(fixedDelayString = "${ingest.feeds.look-every:10s}")
  void pollDue() {
    while (places.tryAcquire()) {
      if (!began()) {
        return;
      }
    }
  }

  private boolean began() {
    boolean began = false;
    try {
      Optional<Feed> due = claim();
      due.ifPresent(
          feed -> Thread.ofVirtual().name("poll-" + feed.source()).start(() -> poll(feed)));
      began = due.isPresent();
      return began;
    } finally {
      if (!began) {
        places.release();
      }
    }
  }

  Optional<Feed> claim() {
    return feeds.claimDue(clock.instant().truncatedTo(ChronoUnit.MILLIS), settings.lease());
  }

  private void poll(Feed feed) {
    try {
      poll.poll(feed);
    } catch (RuntimeException e) {
      LOG.warn("Poll of the feed of {} is not noted, and repeated", feed.source(), e);
    } finally {
      places.release();
    }
  }
}
