package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jobalerts.alert.TestClock;
import org.junit.jupiter.api.Test;

class SendingRatesTest {

  private final TestClock clock = new TestClock();

  @Test
  void holdsNothingBackUnlessItIsTold() {
    SendingRates rates = rates(new SendingRateSettings(null, null, Map.of()));

    for (int i = 0; i < 1_000; i++) {
      assertThat(rates.delay("example.com")).isZero();
    }
  }

  @Test
  void spreadsMailsToADomainOverTime() {
    SendingRates rates = rates(new SendingRateSettings(null, null, Map.of("slow.example", 0.5)));

    assertThat(rates.delay("slow.example")).isZero();
    assertThat(rates.delay("SLOW.example")).isEqualTo(Duration.ofSeconds(2));
    assertThat(rates.delay("slow.example")).isEqualTo(Duration.ofSeconds(4));
    assertThat(rates.delay("fast.example")).isZero();
  }

  @Test
  void givesEveryOtherDomainARateOfItsOwn() {
    SendingRates rates = rates(new SendingRateSettings(null, 1.0, Map.of("fast.example", 100.0)));

    assertThat(rates.delay("one.example")).isZero();
    assertThat(rates.delay("two.example")).isZero();
    assertThat(rates.delay("one.example")).isEqualTo(Duration.ofSeconds(1));
    for (int i = 0; i < 100; i++) {
      assertThat(rates.delay("fast.example")).isZero();
    }
  }

  @Test
  void boundsAllDomainsTogether() {
    SendingRates rates = rates(new SendingRateSettings(10.0, null, Map.of()));

    for (int i = 0; i < 10; i++) {
      assertThat(rates.delay(i + ".example")).isZero();
    }
    assertThat(rates.delay("late.example")).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void forgetsADebtThatTimeHasPaid() {
    SendingRates rates = rates(new SendingRateSettings(1.0, null, Map.of()));
    for (int i = 0; i < 5; i++) {
      rates.delay("one.example");
    }

    clock.pass(Duration.ofSeconds(5));

    assertThat(rates.delay("one.example")).isZero();
  }

  private SendingRates rates(SendingRateSettings settings) {
    return new SendingRates(settings, clock);
  }
}
