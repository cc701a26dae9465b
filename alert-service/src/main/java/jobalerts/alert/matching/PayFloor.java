package jobalerts.alert.matching;

import java.math.BigDecimal;
import jobalerts.common.vocabulary.PayPeriod;

/** The least pay wished for, in US dollars a period. */
public record PayFloor(BigDecimal amount, PayPeriod period) {

  public PayFloor {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("the least pay is more than nothing");
    }
  }

  /** In whole dollars a year, at 2,080 hours. */
  public long annual() {
    return period.annual(amount);
  }
}
