package jobalerts.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceVerdictTest {

  @ParameterizedTest
  @CsvSource({
    "5.1.1, UNDELIVERABLE",
    "5.1.2, UNDELIVERABLE",
    "5.1.3, UNDELIVERABLE",
    "5.5.0, UNDELIVERABLE",
    "5.1.10, UNDELIVERABLE",
    "5.7.1, POLICY",
    "5.7.26, POLICY",
    "5.7.515, POLICY",
    "5.0.0, NOTHING",
    "5.1.8, NOTHING",
    "5.2.2, NOTHING",
    "4.1.1, NOTHING",
    "4.7.1, NOTHING",
    "2.1.5, NOTHING",
    "'', NOTHING"
  })
  void followsFromTheStatus(String status, BounceVerdict verdict) {
    assertThat(BounceVerdict.of(status)).isEqualTo(verdict);
  }
}
