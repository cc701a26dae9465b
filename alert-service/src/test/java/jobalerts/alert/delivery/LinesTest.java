package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\r\nb",
        "a\rb",
        "a\u0085b",
        "a\u2028b",
        "a\u2029b",
        "a\u000Bb",
        "\ta \fb\0"
      })
  void putsEverythingOnOneLine(String text) {
    assertThat(Lines.one(text)).isEqualTo("a b");
  }

  @Test
  void takesOutWhatTurnsTheOrderOfCharacters() {
    assertThat(Lines.one("a\u202Eb\u2066c")).isEqualTo("abc");
  }

  @Test
  void leavesOrdinaryTextAlone() {
    assertThat(Lines.one("Schweißer 👷‍♀️ & Co.")).isEqualTo("Schweißer 👷‍♀️ & Co.");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Lines.atMost(3, "abc")).isEqualTo("abc");
    assertThat(Lines.atMost(3, "abcd")).isEqualTo("ab…");
    assertThat(Lines.atMost(3, "👷👷👷")).isEqualTo("👷👷👷");
    assertThat(Lines.atMost(3, "👷👷👷👷")).isEqualTo("👷👷…");
  }
}
