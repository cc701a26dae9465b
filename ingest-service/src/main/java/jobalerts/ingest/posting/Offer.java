package jobalerts.ingest.posting;

import java.math.BigDecimal;

/**
 * Money that a text names, be it pay or not: one amount or the two ends of a range, and the unit.
 *
 * @param least the only amount when there is no range
 */
record Offer(Amount least, Amount most, PayUnit unit) {

  private static final BigDecimal ABOVE_BONUSES = BigDecimal.valueOf(30_000);

  int from() {
    return least.from();
  }

  int to() {
    return Math.max(most.to(), unit.to());
  }

  BigDecimal min() {
    return least.value();
  }

  BigDecimal max() {
    return most.value();
  }

  boolean isRange() {
    return least.from() != most.from();
  }

  boolean isInDollars() {
    return least.dollars() || most.dollars();
  }

  boolean isInThousands() {
    return least.thousands() || most.thousands();
  }

  boolean isForeign() {
    return least.foreign() || most.foreign();
  }

  /** Written as money is, be it without a dollar sign: "25/hr", "90K", "52,000". */
  boolean looksLikeMoney() {
    return isInDollars() || isInThousands() || isGrouped() || (unit.isStated() && !unit.loose());
  }

  boolean isGrouped() {
    return least.grouped() || most.grouped();
  }

  /** By its unit or its size, so that a bonus is something else if it is set apart. */
  boolean isMoreThanABonus() {
    return unit.isStated() || max().compareTo(ABOVE_BONUSES) >= 0;
  }

  Offer inThousands() {
    return new Offer(least.inThousands(), most.inThousands(), unit);
  }
}
