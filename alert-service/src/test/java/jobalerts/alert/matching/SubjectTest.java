package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a posting mentions a keyword. */
class SubjectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          night shift    | Work the Night Shift here
          NIGHT SHIFT    | work the night shift here
          night shift    | (night-shift)
          night shift    | night, shift
          night  shift   | night shift
          C++            | C, C++ and Java
          C#             | (C#)
          5S             | 5S/kaizen
          2-2-3          | a 2-2-3 schedule
          resume         | Send your résumé.
          résumé         | send your RESUME
          Schweißer      | SCHWEIßER gesucht
          ISTANBUL       | İstanbul
          溶接           | 溶接 工
          ﬁtter          | pipe fitter
          o'brien        | O’Brien Steel
          forklift       | forklift
          """)
  void mentionsAKeyword(String keyword, String text) {
    assertThat(mentions(text, keyword)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          night shift    | nightshift
          nightshift     | night shift
          night shift    | night and day shift
          night shift    | fortnight shift
          night shift    | night shifts
          C              | C++ and C#
          C++            | C and D
          weld           | welder
          art            | start
          """)
  void mentionsNoPartOfAWord(String keyword, String text) {
    assertThat(mentions(text, keyword)).isFalse();
  }

  @Test
  void findsAPhraseAcrossLineBreaks() {
    assertThat(mentions("the night\r\n   shift\u00A0crew", "night shift crew")).isTrue();
  }

  @Test
  void looksIntoTheTitleToo() {
    assertThat(mentions("", "welder")).isTrue();
    assertThat(mentions("first thing", "welder first")).as("title and text").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "…", "-", "“”", "\u0301"})
  void isNeverMeantByAKeywordOfSymbols(String keyword) {
    assertThat(mentions("a !!! – “”", keyword)).isFalse();
    assertThat(Subject.of(Jobs.bare().title("***").text("---").job()).mentions(keyword)).isFalse();
    assertThat(
            Checks.hold(Wanted.nothing().any(keyword).criteria(), Subject.of(Jobs.valid().job())))
        .isFalse();
  }

  private static boolean mentions(String text, String keyword) {
    return Subject.of(Jobs.valid().text(text).job()).mentions(keyword);
  }
}
