package jobalerts.ingest.feeds;

import java.time.Instant;
import jobalerts.ingest.fetching.Validators;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is claimed for a poll.
 *
 * @param known the version that was read to its end last
 * @param failures polls in a row that failed
 * @param doubtedSince when the first of the polls in a row was that are hard to believe
 * @param leasedUntil when the claim ends
 */
record Feed(
    String source,
    FeedSetting setting,
    Validators known,
    int failures,
    @Nullable Instant doubtedSince,
    Instant leasedUntil) {}
