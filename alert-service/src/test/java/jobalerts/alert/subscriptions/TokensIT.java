package jobalerts.alert.subscriptions;

import static jobalerts.alert.subscriptions.Store.JO;
import static jobalerts.alert.subscriptions.Store.WELDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokensIT {

  private final Store store = new Store();
  private final ConfirmationDue alert = store.pending(JO, WELDERS);

  @Test
  void opensOnlyWhatItWasIssuedFor() {
    String token =
        store.tokens.issue(Purpose.CONFIRM, alert.subscriberId(), alert.subscriptionId());

    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(store.tokens.find(Purpose.CONFIRM, token))
        .contains(new Grant(alert.subscriberId(), alert.subscriptionId()));
    assertThat(store.tokens.find(Purpose.MANAGE, token)).isEmpty();
    assertThat(store.tokens.find(Purpose.CONFIRM, token.toLowerCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void isNeverStoredItself() {
    String token = store.tokens.issue(Purpose.MANAGE, alert.subscriberId(), null);

    byte[] stored = store.jdbc.sql("select hash from token").query(byte[].class).single();

    assertThat(stored)
        .hasSize(32)
        .isEqualTo(Tokens.hash(token))
        .isNotEqualTo(token.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void expiresByItsPurpose() {
    String confirm = store.tokens.issue(Purpose.CONFIRM, alert.subscriberId(), null);
    String manage = store.tokens.issue(Purpose.MANAGE, alert.subscriberId(), null);

    store.clock.pass(Duration.ofDays(2));
    assertThat(store.tokens.find(Purpose.CONFIRM, confirm)).isEmpty();

    store.clock.pass(Duration.ofDays(87));
    assertThat(store.tokens.find(Purpose.MANAGE, manage)).isPresent();
    store.clock.pass(Duration.ofDays(1));
    assertThat(store.tokens.find(Purpose.MANAGE, manage)).isEmpty();
  }

  @Test
  void outlivesTheAlertThatItStopped() {
    String token = store.tokens.issue(Purpose.MANAGE, alert.subscriberId(), alert.subscriptionId());

    store.ownership.delete(alert.subscriberId(), alert.subscriptionId());

    assertThat(store.tokens.find(Purpose.MANAGE, token)).isPresent();
  }
}
