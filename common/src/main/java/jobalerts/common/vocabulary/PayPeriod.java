package jobalerts.common.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The period that a pay is stated for, and how many of them make a working year. */
public enum PayPeriod implements Term {
  HOUR("an hour", 2_080),
  DAY("a day", 260),
  WEEK("a week", 52),
  MONTH("a month", 12),
  YEAR("a year", 1);

  private final String label;
  private final int perYear;

  PayPeriod(String label, int perYear) {
    this.label = label;
    this.perYear = perYear;
  }

  @Override
  public String label() {
    return label;
  }

  /** 2,080 hours, 260 days, 52 weeks or 12 months. */
  public int perYear() {
    return perYear;
  }

  /** That amount a period in whole dollars a year. */
  public long annual(BigDecimal amount) {
    return amount
        .multiply(BigDecimal.valueOf(perYear))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
