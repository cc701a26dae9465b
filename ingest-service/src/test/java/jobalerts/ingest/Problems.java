package jobalerts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/** What every answer has in common that is a problem. */
public final class Problems {

  private Problems() {}

  /** RFC 9457, and nothing of what is inside. */
  public static void assertProblem(Answered answer, int status, @Nullable String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.at("/status").asInt()).isEqualTo(status);
    assertThat(answer.text("/title")).isNotBlank();
    assertThat(answer.text("/detail")).isNotBlank();
    if (type != null) {
      assertThat(answer.text("/type")).isEqualTo("urn:problem:" + type);
    }
    assertThat(answer.body())
        .doesNotContain("Exception", "jackson", "Jackson", "jobalerts.", "springframework")
        .doesNotContain("java.", "StreamRead", "\\tat ", "Source:", "[Source");
  }
}
