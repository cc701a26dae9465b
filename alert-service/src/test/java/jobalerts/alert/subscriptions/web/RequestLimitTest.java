package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import jobalerts.alert.TestClock;
import jobalerts.alert.web.TooManyRequests;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  private final TestClock clock = new TestClock();
  private final RequestLimit limit = new RequestLimit(new RequestLimitSettings(2, 5, 100), clock);

  @Test
  void refusesAClientBeyondItsShareAndSaysWhenToComeBack() {
    limit.take("192.0.2.1");
    limit.take("192.0.2.1");

    assertThatExceptionOfType(TooManyRequests.class)
        .isThrownBy(() -> limit.take("192.0.2.1"))
        .returns(1_800L, TooManyRequests::retryAfterSeconds);
    clock.pass(Duration.ofMinutes(30));
    assertThatNoException().isThrownBy(() -> limit.take("192.0.2.1"));
  }

  @Test
  void leavesOtherClientsAlone() {
    limit.take("192.0.2.1");
    limit.take("192.0.2.1");

    assertThatNoException().isThrownBy(() -> limit.take("192.0.2.2"));
  }

  @Test
  void takesANetworkOfIpv6ForOneClient() {
    assertThat(RequestLimit.client("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(RequestLimit.client("2001:db8:1:2:9:9:9:9"))
        .isNotEqualTo(RequestLimit.client("2001:db8:1:3:3:4:5:6"));
  }
}
