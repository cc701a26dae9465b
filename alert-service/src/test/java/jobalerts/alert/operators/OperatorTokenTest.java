package jobalerts.alert.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OperatorTokenTest {

  private static final String TOKEN = "a-token-of-length";

  @Test
  void knowsItsBearerAndShowsItsValueToNobody() {
    OperatorToken token = bound(TOKEN);

    assertThat(token.shownBy("Bearer " + TOKEN)).isTrue();
    assertThat(token.shownBy("Bearer another-of-length")).isFalse();
    assertThat(token.shownBy(TOKEN)).isFalse();
    assertThat(token.shownBy(null)).isFalse();
    assertThat(token.toString()).doesNotContain(TOKEN);
  }

  @Test
  void refusesAShortTokenWithoutSayingIt() {
    assertThatThrownBy(() -> bound("short-one"))
        .isInstanceOf(BindException.class)
        .hasStackTraceContaining("alert.operators.admin-token must")
        .satisfies(failure -> {
          for (Throwable at = failure; at != null; at = at.getCause()) {
            assertThat(at.toString()).doesNotContain("short-one");
          }
        });
  }

  private static OperatorToken bound(String token) {
    var source = new MapConfigurationPropertySource(Map.of("alert.operators.admin-token", token));
    return new Binder(source).bind("alert.operators", OperatorToken.class).get();
  }
}
