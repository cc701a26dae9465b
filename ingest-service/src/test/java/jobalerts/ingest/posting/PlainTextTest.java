package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>One</p><p>Two</p> | One~~Two",
        "<P>One</P><BR>Two | One~~Two",
        "One<br/>Two | One~Two",
        "<ul><li>One</li><li>Two</li></ul> | - One~- Two",
        "<ul><li><p>One</p></li><li><div>Two</div></li></ul> | - One~- Two",
        "<b>Pay:</b> $20 &amp; up&nbsp;now | Pay: $20 & up now",
        "<p>One~two   three</p> | One two three",
        "<p>Unclosed <b>bold <ul><li>item | Unclosed bold~~- item",
        "<div><span>x</span></p></div></section> | x",
        "<script>alert(1)</script><style>p{}</style><p>x<!-- no --></p> | x",
        "&lt;p&gt;One&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Two&lt;/li&gt;&lt;/ul&gt; | One~~- Two",
        "&lt;p&gt;R&amp;amp;D&lt;/p&gt; | R&D",
        "a < b && c > d | a < b && c > d",
        "Join <Company Name> today | Join <Company Name> today",
        "Tolerances &lt; 0.001 | Tolerances < 0.001",
        "One~~~~~Two | One~~Two",
        "One  ~  Two | One~Two",
        "R&D, P&L | R&D, P&L",
        "<h2>Duties</h2>Weld<br>Grind | Duties~~Weld~Grind",
        "<p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>Weld<o:p></o:p></p> | - Weld",
        "<p>o&nbsp; Weld</p><p>o Grind</p> | - Weld~- Grind",
        "<p>-Weld</p><p>– Grind</p> | - Weld~- Grind",
        "We weld: • frames • tanks | We weld:~~- frames~- tanks",
        "<!--[if !supportLists]-->1.<!--[endif]--><p>weâ€™re &amp;amp; you | 1.~~we’re & you"
      })
  void keepsTheWordsAndTheirLines(String written, String text) {
    assertThat(PlainText.of(written.replace('~', '\n'))).isEqualTo(text.replace('~', '\n'));
  }

  @Test
  void dropsWhatNobodySees() {
    assertThat(PlainText.of("a\u0000b\u0007c\u200bd\ud800e\udc00f\ufeff")).isEqualTo("abcdef");
    assertThat(PlainText.of("<p>a&#0;b&#xD800;c&#7;d</p>"))
        .doesNotContain("\u0000", "\u0007")
        .matches("a.?b.?cd");
    assertThat(PlainText.of("one\r\ntwo\rthree\u2028four")).isEqualTo("one\ntwo\nthree\nfour");
    assertThat(PlainText.of("😀")).isEqualTo("😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p",
        "<ul><li>",
        "</p>",
        "<table><tr><td>",
        "<a href='x'><b>",
        "&lt;p&gt;",
        "&amp;",
        " ",
        "\n",
        "- \n",
        "<",
        "&",
        "&#",
        "<p> \n",
        "<p>&nbsp;",
        "<!--",
        "<b><p>",
        "<select><option>",
        "<svg><math>",
        "<template>"
      })
  void isQuickAboutEndlessNonsense(String part) {
    String endless = part.repeat(200_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PlainText.of(endless));
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertThat(PlainText.cut("a😀", 2)).isEqualTo("a");
    assertThat(PlainText.cut("a😀", 3)).isEqualTo("a😀");
    assertThat(PlainText.cut("ab", 1)).isEqualTo("a");
  }
}
