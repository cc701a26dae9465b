package jobalerts.common.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Pay in US dollars as it was stated. At least one end is given; an open end is {@code null}: "from
 * $30" has no {@code max}, "up to $30" no {@code min}.
 */
public record Pay(@Nullable BigDecimal min, @Nullable BigDecimal max, PayPeriod period) {

  /** No pay is above it; it also keeps a year's pay within the range of a {@code long}. */
  public static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  /** So many digits after the point: 1e-999999999 is a short text and an endless number. */
  public static final int MOST_DECIMALS = 10;

  public Pay {
    Objects.requireNonNull(period, "period");
    requireAmount(min);
    requireAmount(max);
    if (min == null && max == null) {
      throw new IllegalArgumentException("pay has neither a minimum nor a maximum");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("the least pay is above the most");
    }
  }

  /** The least pay of a year in whole dollars, at 2,080 hours. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public @Nullable Long annualMin() {
    return annual(min);
  }

  /** The most pay of a year in whole dollars, at 2,080 hours. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public @Nullable Long annualMax() {
    return annual(max);
  }

  private static void requireAmount(@Nullable BigDecimal amount) {
    if (amount != null
        && (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || amount.scale() > MOST_DECIMALS)) {
      throw new IllegalArgumentException("no amount of dollars");
    }
  }

  private @Nullable Long annual(@Nullable BigDecimal amount) {
    return amount == null ? null : period.annual(amount);
  }
}
