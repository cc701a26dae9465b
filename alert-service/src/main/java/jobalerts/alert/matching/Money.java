package jobalerts.alert.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/** Pay as candidates write it. */
public final class Money {

  private Money() {}

  /** "$28.50–$32 an hour", "from $90,000 a year", "up to $30 an hour". */
  public static String written(Pay pay) {
    return range(pay.min(), pay.max(), "") + " " + pay.period().label();
  }

  static String written(PayFloor floor) {
    return dollars(floor.amount()) + " " + floor.period().label();
  }

  /**
   * The same pay over another period, cents only where an hour is paid: "$85,000–$95,000 a year".
   */
  public static String over(Pay pay, PayPeriod period) {
    return over(pay, period, "");
  }

  /** "about $85,000–$95,000 a year", "from about $62,400 a year". */
  public static String about(Pay pay, PayPeriod period) {
    return over(pay, period, "about ");
  }

  private static String over(Pay pay, PayPeriod period, String about) {
    return range(convert(pay.min(), pay, period), convert(pay.max(), pay, period), about)
        + " "
        + period.label();
  }

  private static @Nullable BigDecimal convert(
      @Nullable BigDecimal amount, Pay pay, PayPeriod period) {
    return amount == null
        ? null
        : amount
            .multiply(BigDecimal.valueOf(pay.period().perYear()))
            .divide(
                BigDecimal.valueOf(period.perYear()),
                period == PayPeriod.HOUR ? 2 : 0,
                RoundingMode.HALF_UP);
  }

  private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max, String about) {
    if (min == null) {
      return "up to " + about + dollars(Objects.requireNonNull(max));
    }
    if (max == null) {
      return "from " + about + dollars(min);
    }
    String least = about + dollars(min);
    return min.compareTo(max) == 0 ? least : least + "–" + dollars(max);
  }

  private static String dollars(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return String.format(Locale.US, whole ? "$%,.0f" : "$%,.2f", amount);
  }
}
