package jobalerts.alert.openings;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open posting as far as folding asks.
 *
 * @param key equal for postings with the same words of the title, roles and shifts; {@code null} if
 *     there is no fingerprint
 * @param text the SimHash of its text
 * @param employer in lower case
 * @param payMin dollars a year, as is {@code payMax}
 */
record FoldMember(
    UUID id,
    UUID fold,
    @Nullable String key,
    long text,
    String employer,
    @Nullable Long payMin,
    @Nullable Long payMax,
    Instant firstSeenAt) {

  static final Comparator<FoldMember> EARLIEST =
      Comparator.comparing(FoldMember::firstSeenAt).thenComparing(FoldMember::id);

  /**
   * Of 64 bits. Of the real advertisements that were compared, those of equal titles differed in at
   * most 8 when they were the same job, and in at least 13 when they were not.
   */
  static final int MOST_BITS = 10;

  /** An agency tells its client's job in nearly the client's words. */
  static final int MOST_BITS_OF_ANOTHER_EMPLOYER = 6;

  /** Whether both are the same job; the title, the role or the shift is never different then. */
  boolean alike(FoldMember other) {
    return key != null
        && key.equals(other.key)
        && Long.bitCount(text ^ other.text) <= mostBits(other)
        && reaches(payMax, other.payMin)
        && reaches(other.payMax, payMin);
  }

  FoldMember in(UUID newFold) {
    return new FoldMember(id, newFold, key, text, employer, payMin, payMax, firstSeenAt);
  }

  private int mostBits(FoldMember other) {
    return employer.equals(other.employer) ? MOST_BITS : MOST_BITS_OF_ANOTHER_EMPLOYER;
  }

  /** An open end reaches anything. */
  private static boolean reaches(@Nullable Long max, @Nullable Long min) {
    return max == null || min == null || Objects.compare(max, min, Long::compare) >= 0;
  }
}
