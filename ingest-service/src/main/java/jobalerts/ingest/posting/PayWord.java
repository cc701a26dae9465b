package jobalerts.ingest.posting;

import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/** What a word beside an amount makes of it. */
enum PayWord {
  HOUR(PayPeriod.HOUR),
  DAY(PayPeriod.DAY),
  WEEK(PayPeriod.WEEK),
  MONTH(PayPeriod.MONTH),
  YEAR(PayPeriod.YEAR),
  /** A measure that is no period of pay ("per mile"), or no dollars ("million", "EUR"). */
  OTHER(null),
  /** The letters of another country's dollar: the C of C$. */
  SIGN(null),
  /** What a bare number counts: hours, people. */
  COUNT(null),
  FILLER(null),
  THOUSAND(null),
  /** A period before it belongs to the next amount: "Hourly range". */
  NEXT(null);

  private final @Nullable PayPeriod period;

  PayWord(@Nullable PayPeriod period) {
    this.period = period;
  }

  @Nullable PayPeriod period() {
    return period;
  }
}
