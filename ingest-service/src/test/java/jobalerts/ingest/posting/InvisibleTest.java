package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvisibleTest {

  /** The same as a regular expression: slow, and easy to compare with the Unicode charts. */
  private static final Pattern ORACLE =
      Pattern.compile(
          "[\\p{Cntrl}\\p{Cs}\\u0080-\\u009f\\u200b\\u200e\\u200f\\u202a-\\u202e"
              + "\\u2060\\u2066-\\u2069\\ufeff&&[^\\n\\t]]");

  @Test
  void agreesWithThePatternOnEveryCharacter() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(c -> Invisible.isIn(c) != ORACLE.matcher(c).find()))
        .isEmpty();
  }

  @Test
  void takesOutOnlyWhatIsInvisible() {
    assertThat(Invisible.without("a\u200bb\tc\n\u0000d \ud83d\ude00 \ud83d e"))
        .isEqualTo("ab\tc\nd \ud83d\ude00  e");
  }

  @Test
  void leavesVisibleTextAsItIs() {
    assertThat(Invisible.without("Weld frames – 2ⁿᵈ shift")).isEqualTo("Weld frames – 2ⁿᵈ shift");
  }
}
