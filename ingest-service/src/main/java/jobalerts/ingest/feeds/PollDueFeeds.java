package jobalerts.ingest.feeds;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for feeds that are due and polls a few of them at a time, each in a thread of its own. */
@Component
class PollDueFeeds {

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
    } finally {
      places.release();
    }
  }
}
