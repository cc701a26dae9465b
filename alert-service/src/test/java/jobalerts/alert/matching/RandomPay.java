package jobalerts.alert.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;

/** Pay and least pay a cent or a dollar beside the same few sums of a year. */
final class RandomPay {

  private static final List<PayPeriod> PERIODS = List.of(PayPeriod.values());
  private static final List<String> BESIDE =
      List.of("-1", "-0.51", "-0.5", "-0.01", "0", "0", "0.01", "0.49", "0.5", "1");

  private final Dice dice;

  RandomPay(Dice dice) {
    this.dice = dice;
  }

  Pay pay() {
    PayPeriod period = dice.one(PERIODS);
    BigDecimal some = dice.once(20) ? rim(Pay.MOST) : amount(period);
    return switch (dice.below(3)) {
      case 0 -> new Pay(some, null, period);
      case 1 -> new Pay(null, some, period);
      default -> new Pay(new BigDecimal("0.0000000001"), some, period);
    };
  }

  PayFloor floor() {
    PayPeriod period = dice.one(PERIODS);
    return new PayFloor(dice.once(20) ? rim(new BigDecimal("1e12")) : amount(period), period);
  }

  private BigDecimal rim(BigDecimal most) {
    return dice.one(List.of(new BigDecimal("0.01"), new BigDecimal("2000000"), most));
  }

  /** 5,000 dollars are a likely step of an index, 2^16 dollars another. */
  private BigDecimal amount(PayPeriod period) {
    int step = dice.one(List.of(40_000, 45_000, 60_000, 65_000, 65_536, 100_000));
    return BigDecimal.valueOf(step)
        .add(new BigDecimal(dice.one(BESIDE)))
        .divide(
            BigDecimal.valueOf(period.perYear()), dice.one(List.of(2, 10)), RoundingMode.HALF_UP);
  }
}
