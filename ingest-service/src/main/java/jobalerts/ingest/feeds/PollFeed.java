package jobalerts.ingest.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jobalerts.ingest.fetching.Fetch;
import jobalerts.ingest.fetching.FetchResource;
import jobalerts.ingest.fetching.Validators;
import jobalerts.ingest.fetching.Wanted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Polls a feed that is claimed, notes what came of it and when it is due again. */
@Component
class PollFeed {

  private static final Logger LOG = LoggerFactory.getLogger(PollFeed.class);

  /** A poll with what is to be known the next time. */
  private record Polled(Poll poll, Validators known, @Nullable Duration retryAfter) {}

  private final Feeds feeds;
  private final FetchResource fetching;
  private final ReadFeed read;
  private final NextPoll next;
  private final Clock clock;
  private final MeterRegistry metrics;

  PollFeed(
      Feeds feeds,
      FetchResource fetching,
      ReadFeed read,
      NextPoll next,
      Clock clock,
      MeterRegistry metrics) {
    this.feeds = feeds;
    this.fetching = fetching;
    this.read = read;
    this.next = next;
    this.clock = clock;
    this.metrics = metrics;
  }

  void poll(Feed feed) {
    Polled polled = polled(feed, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Poll poll = polled.poll();
    int failures = poll.outcome().isFailure() ? feed.failures() + 1 : 0;
    Duration wait =
        failures > 0
            ? next.afterFailure(failures, polled.retryAfter())
            : next.afterSuccess(feed.setting().every());
    Feed after =
        new Feed(
            feed.source(),
            feed.setting(),
            polled.known(),
            failures,
            doubtedSince(feed, poll),
            feed.leasedUntil());
    feeds.polled(after, poll, clock.instant().plus(wait));
    metrics.counter("jobalerts.feeds.polls", "outcome", poll.outcome().id()).increment();
    log(feed.source(), poll);
  }

  private Polled polled(Feed feed, Instant now) {
    try {
      Wanted wanted = Wanted.of(feed.setting().url()).unless(feed.known());
      return switch (fetching.fetch(wanted)) {
        case Fetch.Fetched fetched -> read(feed, fetched, now);
        case Fetch.NotModified _ -> without(feed, now, PollOutcome.NOT_MODIFIED, null, null);
        case Fetch.Refused(String why) -> without(feed, now, PollOutcome.REFUSED, why, null);
        case Fetch.Failed(String why, var retryAfter) ->
            without(feed, now, PollOutcome.FAILED, why, retryAfter);
      };
    } catch (RuntimeException | IOException e) {
      LOG.warn("Feed of {} could not be taken in; it is polled again", feed.source(), e);
      return without(feed, now, PollOutcome.FAILED, "could not be taken in", null);
    }
  }

  /** Only a complete poll is one that the next may be the same as, and no more so after another. */
  private Polled read(Feed feed, Fetch.Fetched fetched, Instant now) throws IOException {
    try (fetched) {
      Poll poll = read.read(feed, fetched, now);
      boolean complete = poll.outcome() == PollOutcome.COMPLETE;
      return new Polled(poll, complete ? fetched.validators() : Validators.NONE, null);
    }
  }

  private static Polled without(
      Feed feed,
      Instant now,
      PollOutcome outcome,
      @Nullable String detail,
      @Nullable Duration retryAfter) {
    return new Polled(Poll.without(now, outcome, detail), feed.known(), retryAfter);
  }

  /** Failures in between say nothing of a doubt. */
  private static @Nullable Instant doubtedSince(Feed feed, Poll poll) {
    return switch (poll.outcome()) {
      case COMPLETE, NOT_MODIFIED -> null;
      case DOUBTFUL -> feed.doubtedSince() == null ? poll.at() : feed.doubtedSince();
      case INCOMPLETE, UNREADABLE, REFUSED, FAILED -> feed.doubtedSince();
    };
  }

  private static void log(String source, Poll poll) {
    switch (poll.outcome()) {
      case COMPLETE -> LOG.info("Feed of {} is polled: {}", source, poll.counts());
      case NOT_MODIFIED -> LOG.info("Feed of {} is as before", source);
      case INCOMPLETE, DOUBTFUL, UNREADABLE, REFUSED, FAILED ->
          LOG.warn(
              "Feed of {} is {} and closes nothing: it {}; {}",
              source,
              poll.outcome().id(),
              poll.detail(),
              poll.counts());
    }
  }
}
