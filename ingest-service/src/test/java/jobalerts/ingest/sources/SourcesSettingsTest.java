package jobalerts.ingest.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SourcesSettingsTest {

  private static final String TOKEN = "a-token-of-length";
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  @Test
  void takesATokenAndAKeyAndShowsNeither() {
    assertThat(bound(TOKEN, KEY).adminToken()).isEqualTo(TOKEN);
    assertThat(bound(TOKEN, KEY).toString()).doesNotContain(TOKEN, KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "short-one, " + KEY + ", admin-token",
    TOKEN + ", MDEyMzQ1Njc4OWFiY2RlZg==, secret-key",
    TOKEN + ", no-base-64-no-base-64-no-base-64-no, secret-key"
  })
  void saysWhichIsWrongWithoutItsValue(String token, String key, String name) {
    assertThatThrownBy(() -> bound(token, key))
        .isInstanceOf(BindException.class)
        .hasStackTraceContaining("ingest." + name + " must")
        .satisfies(failure -> assertThat(everyMessage(failure)).doesNotContain(token, key));
  }

  private static String everyMessage(Throwable failure) {
    StringBuilder messages = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      messages.append(at).append('\n');
    }
    return messages.toString();
  }

  private static SourcesSettings bound(String token, String key) {
    var source =
        new MapConfigurationPropertySource(
            Map.of("ingest.admin-token", token, "ingest.secret-key", key));
    return new Binder(source).bind("ingest", SourcesSettings.class).get();
  }
}
