package jobalerts.ingest.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number that may be money, as it is written: "$28.50", "90K", "120,000".
 *
 * @param dollars a dollar sign stands before it
 * @param grouped it has a comma or a point as money has: 120,000 and 28.50
 * @param foreign in another currency, in millions, or a count of something else
 * @param from where it begins in the text, the dollar sign included
 * @param to where it has ended
 */
record Amount(
    BigDecimal number,
    boolean dollars,
    boolean grouped,
    boolean thousands,
    boolean foreign,
    int from,
    int to) {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  BigDecimal value() {
    return plain(thousands ? number.multiply(THOUSAND) : number);
  }

  /**
   * In hundredths of a cent: 30 and 30.00 are one amount, so that they are one content, and
   * 28.846153846153847 is what a system makes of $60,000 a year.
   */
  static BigDecimal plain(BigDecimal amount) {
    BigDecimal rounded = amount.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Below a thousand and without a K: "$90" may stand for the 90,000 of "$90-110K". */
  boolean mayLackThousands() {
    return !thousands && number.compareTo(THOUSAND) < 0 && number.signum() > 0;
  }

  Amount inThousands() {
    return new Amount(number, dollars, grouped, true, foreign, from, to);
  }
}
