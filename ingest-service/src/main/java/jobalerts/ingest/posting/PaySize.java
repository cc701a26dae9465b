package jobalerts.ingest.posting;

import java.math.BigDecimal;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What amounts are usual for a period. Where no word names the period, $7 to $200 are an hour's pay
 * and $15,000 or more are a year's; what lies between could be a day's, a week's or a month's and
 * stays unstated. The federal minimum wage is $7.25 an hour, $15,080 a year.
 */
final class PaySize {

  private static final BigDecimal LEAST_BY_SIZE = BigDecimal.valueOf(10_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal WIDEST = BigDecimal.TEN;

  private PaySize() {}

  static boolean fits(Offer offer, PayPeriod period) {
    return fits(offer.min(), offer.max(), period);
  }

  static boolean fits(BigDecimal min, BigDecimal max, PayPeriod period) {
    boolean narrow = min.signum() == 0 || max.compareTo(min.multiply(WIDEST)) <= 0;
    boolean low = min.signum() == 0 || isAtLeast(min, least(period));
    return narrow && low && isAtLeast(max, least(period)) && !isAtLeast(max, most(period));
  }

  /** The period that amounts of that size can only be for; an end may be open. */
  static @Nullable PayPeriod period(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    BigDecimal low = min == null ? max : min;
    BigDecimal high = max == null ? min : max;
    return low == null || high == null ? null : ofBoth(low, high);
  }

  private static @Nullable PayPeriod ofBoth(BigDecimal min, BigDecimal max) {
    if (fits(min, max, PayPeriod.HOUR) && !isAtLeast(max, BigDecimal.valueOf(201))) {
      return PayPeriod.HOUR;
    }
    boolean year = isAtLeast(max, BigDecimal.valueOf(15_000)) && isYear(min);
    return year && fits(min, max, PayPeriod.YEAR) ? PayPeriod.YEAR : null;
  }

  /** As of a year: "$200/year", or "$100-120 + bonus", which is a salary and no hour's pay. */
  static boolean lacksThousands(Offer offer, boolean hasBonus) {
    boolean small = offer.least().mayLackThousands() && offer.max().compareTo(THOUSAND) < 0;
    boolean salary = hasBonus && offer.isRange() && !offer.isGrouped() && !offer.unit().isStated();
    boolean year = offer.unit().period() == PayPeriod.YEAR;
    return small && (year || salary) && isAtLeast(offer.min(), BigDecimal.valueOf(year ? 20 : 60));
  }

  private static boolean isYear(BigDecimal min) {
    return min.signum() == 0 || isAtLeast(min, LEAST_BY_SIZE);
  }

  private static boolean isAtLeast(BigDecimal amount, BigDecimal bound) {
    return amount.compareTo(bound) >= 0;
  }

  private static BigDecimal least(PayPeriod period) {
    return BigDecimal.valueOf(
        switch (period) {
          case HOUR -> 7;
          case DAY -> 40;
          case WEEK -> 200;
          case MONTH -> 500;
          case YEAR -> 10_000;
        });
  }

  private static BigDecimal most(PayPeriod period) {
    return BigDecimal.valueOf(
        switch (period) {
          case HOUR -> 1_000;
          case DAY -> 10_000;
          case WEEK -> 30_000;
          case MONTH -> 150_000;
          case YEAR -> 3_000_000;
        });
  }
}
