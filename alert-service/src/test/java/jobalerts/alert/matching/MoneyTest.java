package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.alert.Jobs;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void isWrittenAsPeopleWriteIt() {
    assertThat(written("28.50", "32", PayPeriod.HOUR)).isEqualTo("$28.50–$32 an hour");
    assertThat(written("28.5", "28.50", PayPeriod.HOUR)).isEqualTo("$28.50 an hour");
    assertThat(written("90000", null, PayPeriod.YEAR)).isEqualTo("from $90,000 a year");
    assertThat(written(null, "30.00", PayPeriod.HOUR)).isEqualTo("up to $30 an hour");
    assertThat(written("1E+5", "1.2E+5", PayPeriod.YEAR)).isEqualTo("$100,000–$120,000 a year");
    assertThat(written("1000", "1200.5", PayPeriod.WEEK)).isEqualTo("$1,000–$1,200.50 a week");
  }

  @Test
  void isConvertedToAYearInWholeDollarsAndToAnHourInCents() {
    assertThat(Money.over(Jobs.pay("28.50", "32", PayPeriod.HOUR), PayPeriod.YEAR))
        .isEqualTo("$59,280–$66,560 a year");
    assertThat(Money.over(Jobs.pay("85000", null, PayPeriod.YEAR), PayPeriod.HOUR))
        .isEqualTo("from $40.87 an hour");
    assertThat(Money.over(Jobs.pay(null, "5200", PayPeriod.MONTH), PayPeriod.HOUR))
        .isEqualTo("up to $30 an hour");
    assertThat(Money.over(Jobs.pay("240", "240", PayPeriod.DAY), PayPeriod.YEAR))
        .isEqualTo("$62,400 a year");
  }

  @Test
  void saysThatItIsOnlyAbout() {
    assertThat(Money.about(Jobs.pay("28.50", "32", PayPeriod.HOUR), PayPeriod.YEAR))
        .isEqualTo("about $59,280–$66,560 a year");
    assertThat(Money.about(Jobs.pay("30", null, PayPeriod.HOUR), PayPeriod.YEAR))
        .isEqualTo("from about $62,400 a year");
    assertThat(Money.about(Jobs.pay(null, "5200", PayPeriod.MONTH), PayPeriod.HOUR))
        .isEqualTo("up to about $30 an hour");
  }

  private static String written(@Nullable String min, @Nullable String max, PayPeriod period) {
    Pay pay = Jobs.pay(min, max, period);
    return Money.written(pay);
  }
}
