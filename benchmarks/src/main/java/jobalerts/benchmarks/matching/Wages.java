package jobalerts.benchmarks.matching;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;

/** What the roles earn: managers and engineers by the year, the others by the hour. */
final class Wages {

  private Wages() {}

  static PayFloor wished(RandomGenerator random, Role role) {
    return new PayFloor(amount(role, random.nextDouble(0.95, 1.5)), period(role));
  }

  static Pay offered(RandomGenerator random, Role role) {
    double least = random.nextDouble(0.8, 1.1);
    BigDecimal most = amount(role, least * random.nextDouble(1.05, 1.3));
    return new Pay(amount(role, least), most, period(role));
  }

  private static BigDecimal amount(Role role, double part) {
    return isSalaried(role)
        ? BigDecimal.valueOf(Math.round(90 * part), -3)
        : BigDecimal.valueOf(Math.round(25 * part * 4) * 25, 2);
  }

  private static PayPeriod period(Role role) {
    return isSalaried(role) ? PayPeriod.YEAR : PayPeriod.HOUR;
  }

  private static boolean isSalaried(Role role) {
    return role.compareTo(Role.DESIGN_ENGINEER) <= 0;
  }
}
