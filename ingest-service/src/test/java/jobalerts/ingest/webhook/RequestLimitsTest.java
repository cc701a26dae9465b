package jobalerts.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jobalerts.ingest.web.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  private final RequestLimits limits = new RequestLimits(SomeSettings.small());

  @Test
  void letsASourceSendItsBurstAndNoMore() {
    limits.sourceMaySend("acme");
    limits.sourceMaySend("acme");

    assertTooMany(() -> limits.sourceMaySend("acme"), "1");
    assertThatCode(() -> limits.sourceMaySend("other")).doesNotThrowAnyException();
  }

  @Test
  void letsAStrangerFailSoOftenAndNoMore() {
    for (int i = 0; i < 3; i++) {
      assertThatCode(() -> limits.strangerMayTry("192.0.2.1", "acme")).doesNotThrowAnyException();
      limits.failed("192.0.2.1", "acme");
    }

    assertTooMany(() -> limits.strangerMayTry("192.0.2.1", "acme"), "20");
    assertThatCode(() -> limits.strangerMayTry("192.0.2.2", "acme")).doesNotThrowAnyException();
    assertThatCode(() -> limits.strangerMayTry("192.0.2.1", "other")).doesNotThrowAnyException();
  }

  @Test
  void takesANetworkOfIpv6ForOneStranger() {
    for (int i = 0; i < 3; i++) {
      limits.failed("2001:db8:1:2:3:4:5:" + i, "acme");
    }

    assertTooMany(() -> limits.strangerMayTry("2001:db8:1:2:9:9:9:9", "acme"), "20");
    assertThatCode(() -> limits.strangerMayTry("2001:db8:1:3:3:4:5:1", "acme"))
        .doesNotThrowAnyException();
  }

  @Test
  void countsNoSuccessAgainstAnAddress() {
    for (int i = 0; i < 100; i++) {
      limits.strangerMayTry("192.0.2.1", "acme");
    }
  }

  private static void assertTooMany(ThrowingCallable request, String seconds) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.getStatusCode().value()).isEqualTo(429);
              assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo(seconds);
            });
  }
}
