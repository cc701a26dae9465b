package jobalerts.ingest.posting;

import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What the words around an offer make of it.
 *
 * @param named a pay word belongs to it
 * @param against it is no pay
 * @param gap so many words stand between the pay word and the offer
 * @param period the nearest period that is named
 */
record PayLabel(boolean named, boolean against, int gap, @Nullable PayPeriod period) {

  static final PayLabel AGAINST = new PayLabel(false, true, 0, null);

  static PayLabel named(int gap, @Nullable PayPeriod period) {
    return new PayLabel(true, false, gap, period);
  }

  static PayLabel none(@Nullable PayPeriod period) {
    return new PayLabel(false, false, 0, period);
  }
}
