package jobalerts.ingest.posting;

import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What follows an amount: "/hr", "per week", "+ an hour".
 *
 * @param period what the amount is for, when the unit says so
 * @param other the unit is none of our periods: "per mile"
 * @param loose it stands beside the amount as a noun: "$28 hour", but "12 hour shifts" as well
 * @param open there is a plus sign: this much or more
 * @param to where it has ended
 */
record PayUnit(@Nullable PayPeriod period, boolean other, boolean loose, boolean open, int to) {

  static PayUnit none(int to) {
    return new PayUnit(null, false, false, false, to);
  }

  static PayUnit of(PayPeriod period, int to) {
    return new PayUnit(period, false, false, false, to);
  }

  static PayUnit other(int to) {
    return new PayUnit(null, true, false, false, to);
  }

  PayUnit asLoose() {
    return new PayUnit(period, other, true, open, to);
  }

  /** Up to there it is this much or more. */
  PayUnit opened(boolean more, int end) {
    return new PayUnit(period, other, loose, open || more, end);
  }

  boolean isStated() {
    return period != null || other;
  }
}
