package jobalerts.ingest.posting;

import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/** What the words near an amount say of it. */
enum PayCue {
  PAY,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR,
  /** No cue, though a word of it would be one. */
  NONE,
  /** Something new begins, which says nothing of the amount before it. */
  NEW,
  /** Money that is paid once, or for a purpose. */
  LUMP,
  /** What the business earns, costs or sells. */
  WORTH,
  /** What others are paid: a benchmark. */
  OTHERS,
  /** Money beyond the pay: a shift differential. */
  EXTRA,
  /** The amount is the upper end. */
  MOST,
  /** The amount is the lower end. */
  LEAST;

  @Nullable PayPeriod period() {
    return switch (this) {
      case HOUR -> PayPeriod.HOUR;
      case DAY -> PayPeriod.DAY;
      case WEEK -> PayPeriod.WEEK;
      case MONTH -> PayPeriod.MONTH;
      case YEAR -> PayPeriod.YEAR;
      case PAY, NONE, NEW, LUMP, WORTH, OTHERS, EXTRA, MOST, LEAST -> null;
    };
  }

  boolean isPay() {
    return this == PAY || this == HOUR;
  }

  /** A period alone does not tell what is paid: "annual", of an education benefit. */
  boolean says() {
    return this != NONE && (isPay() || period() == null);
  }
}
