package jobalerts.common.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayTest {

  /** The first row is the check of the vocabulary: the median of production managers in 2020. */
  @ParameterizedTest
  @CsvSource({
    "52.30, HOUR, 108784",
    "52.303, HOUR, 108790",
    "200, DAY, 52000",
    "1250.50, WEEK, 65026",
    "5000, MONTH, 60000",
    "60000.49, YEAR, 60000",
    "60000.50, YEAR, 60001",
    "100000000, HOUR, 208000000000",
    "0.0000000001, YEAR, 0"
  })
  void statesAYearInWholeDollars(BigDecimal amount, PayPeriod period, long annual) {
    Pay pay = new Pay(amount, amount, period);

    assertThat(pay.annualMin()).isEqualTo(annual);
    assertThat(pay.annualMax()).isEqualTo(annual);
  }

  @Test
  void leavesAnOpenEndOpen() {
    assertThat(pay("30", null).annualMin()).isEqualTo(62_400);
    assertThat(pay("30", null).annualMax()).isNull();
    assertThat(pay(null, "30").annualMin()).isNull();
    assertThat(pay(null, "30").annualMax()).isEqualTo(62_400);
  }

  @Test
  void takesBothEndsAlike() {
    assertThat(pay("30", "30.00").annualMax()).isEqualTo(62_400);
  }

  @ParameterizedTest
  @CsvSource({
    ",",
    "31,30",
    "0,30",
    "-1,30",
    "30,100000000.01",
    "1e-11,30",
    ",1e999999999",
    "1e-999999999,30"
  })
  void refusesWhatIsNoPay(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pay(min, max, PayPeriod.HOUR));
  }

  private static Pay pay(@Nullable String min, @Nullable String max) {
    return new Pay(
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        PayPeriod.HOUR);
  }
}
