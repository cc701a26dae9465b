package jobalerts.ingest.feeds;

import java.io.IOException;
import java.time.Instant;
import jobalerts.ingest.fetching.BrokenBody;
import jobalerts.ingest.fetching.Fetch;
import jobalerts.ingest.webhook.Sender;
import jobalerts.ingest.webhook.TakeInPostings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a feed has, and closes what it has no more. */
@Component
class ReadFeed {

  private final Feeds feeds;
  private final FeedPostings postings;
  private final TakeInPostings takeIn;
  private final CloseAbsent closeAbsent;
  private final FeedsSettings settings;

  ReadFeed(
      Feeds feeds,
      FeedPostings postings,
      TakeInPostings takeIn,
      CloseAbsent closeAbsent,
      FeedsSettings settings) {
    this.feeds = feeds;
    this.postings = postings;
    this.takeIn = takeIn;
    this.closeAbsent = closeAbsent;
    this.settings = settings;
  }

  /** The poll at that moment; what was taken in before a document turns out broken stays so. */
  Poll read(Feed feed, Fetch.Fetched fetched, Instant now) {
    FeedSetting setting = feed.setting();
    EntryBudget budget = new EntryBudget(fetched.body());
    FeedIntake intake =
        new FeedIntake(
            takeIn, postings, new Sender(feed.source(), now), setting.employer(), budget);
    try (budget) {
      setting
          .format()
          .reader()
          .read(new FeedDocument(budget, fetched.charset(), setting.url()), intake);
      intake.end();
      return judged(feed, intake, now);
    } catch (UnreadableFeed | BrokenBody broken) {
      return poll(now, PollOutcome.UNREADABLE, broken.getMessage(), intake, 0);
    } catch (IOException _) {
      return poll(now, PollOutcome.UNREADABLE, "could not be read to its end", intake, 0);
    }
  }

  private Poll judged(Feed feed, FeedIntake intake, Instant now) {
    if (intake.nameless() > 0) {
      String detail = "%,d entries name no posting".formatted(intake.nameless());
      return poll(now, PollOutcome.INCOMPLETE, detail, intake, 0);
    }
    var census = postings.census(feed.source(), now);
    if (census.absent() > census.present() && !isBelieved(feed, now)) {
      String detail =
          "has %,d postings and leaves out %,d that are open"
              .formatted(census.present(), census.absent());
      return poll(now, PollOutcome.DOUBTFUL, detail, intake, 0);
    }
    // The feed may have been set to another while this one was read.
    int closed = feeds.holds(feed) ? closeAbsent.close(feed.source(), now) : 0;
    return poll(now, PollOutcome.COMPLETE, null, intake, closed);
  }

  /** A board may have been emptied, or its server may be ill; time tells. */
  private boolean isBelieved(Feed feed, Instant now) {
    return feed.doubtedSince() != null
        && !feed.doubtedSince().plus(settings.doubtFor()).isAfter(now);
  }

  private static Poll poll(
      Instant now, PollOutcome outcome, @Nullable String detail, FeedIntake intake, int closed) {
    return new Poll(now, outcome, detail, intake.counts().withClosed(closed), intake.problems());
  }
}
