package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("h3", "p", "br", "ul", "li", "strong", "em", "u", "a")
          .addAttributes("a", "href", "rel")
          .addProtocols("a", "href", "http", "https");

  private static final List<String> PARTS =
      List.of(
          "<p>",
          "</p>",
          "<ul>",
          "<li>",
          "</ul>",
          "<h1>",
          "</h4>",
          "<b>",
          "</b>",
          "<i",
          ">",
          "<u>",
          "<a href='https://example.com/?a=1&b=\"2'>",
          "<a href=javascript:x>",
          "</a>",
          "<br>",
          "<td>",
          "<!--",
          "-->",
          "<o:p>",
          "<script>",
          "</script>",
          "<style>",
          "<svg>",
          "&lt;p&gt;",
          "&amp;lt;b&amp;gt;",
          "&nbsp;",
          "\"",
          "'",
          "<",
          "&",
          "• ",
          "· ",
          "- ",
          "\n",
          "â€™",
          "\u0000",
          "\ud800",
          "words ",
          "<div style='display:none'>",
          "<img src=x onerror=y>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      quoteCharacter = '`',
      value = {
        "<h1>Duties</h1>Weld. ^ <h3>Duties</h3><p>Weld.</p>",
        "<p style='x' class=y onclick=z>One<br>Two</p><p>Three</p> ^ <p>One<br>Two</p><p>Three</p>",
        "<ul><li>One<li>Two</ul> ^ <ul><li>One</li><li>Two</li></ul>",
        "<ul><li></li></ul>One<h1></h1>Two ^ <p>One</p><p>Two</p>",
        "<p>•</p><p>One</p> ^ <ul><li>One</li></ul>",
        "<p>• One</p><p>• Two</p> ^ <ul><li>One</li><li>Two</li></ul>",
        "<p>·<span>&nbsp;&nbsp; </span>One</p> ^ <ul><li>One</li></ul>",
        "Pay:<br>• $20 • $25<br>End ^ <p>Pay:</p><ul><li>$20</li><li>$25</li></ul><p>End</p>",
        "<b>A</b><i>B</i><u>C</u> ^ <p><strong>A</strong><em>B</em><u>C</u></p>",
        "<b>A <i>B</b> C</i> ^ <p><strong>A </strong><strong><em>B</em></strong><em> C</em></p>",
        "<a href='HTTPS://example.com/?a&b'>x</a> ^ <p><a href=\"HTTPS://example.com/?a&amp;b\" rel=\"nofollow noopener noreferrer\">x</a></p>",
        "<a href='javascript:alert(1)'>x</a> ^ <p>x</p>",
        "<a href='https://example.com:office/'>x</a> ^ <p>x</p>",
        "<a href='https://a:b@example.com/'>x</a> ^ <p>x</p>",
        "<a href='https://example.co{m/'>x</a> ^ <p>x</p>",
        "<a href='http://example.com:8080#a:b'>x</a> ^ <p><a href=\"http://example.com:8080#a:b\" rel=\"nofollow noopener noreferrer\">x</a></p>",
        "<p><a href='//example.com'>x</a></p> ^ <p>x</p>",
        "&amp;lt;p&amp;gt;R&amp;amp;amp;D&amp;lt;/p&amp;gt; ^ <p>R&amp;D</p>",
        "<p>customers &amp;amp; suppliers, &amp;lt;10% travel</p> ^ <p>customers &amp; suppliers, &lt;10% travel</p>",
        "One~Two~~- Three~- Four ^ <p>One<br>Two</p><ul><li>Three</li><li>Four</li></ul>",
        "Some <b>bold</b>~and a line ^ <p>Some <strong>bold</strong><br>and a line</p>",
        "<table><tr><td>Shift:<td>2nd<tr><td>Pay<td>$20</table> ^ <p>Shift: 2nd</p><p>Pay | $20</p>",
        "<xml><w:View>Normal</w:View></xml><p>x<o:p></o:p></p><!--[if mso]>y<![endif]--> ^ <p>x</p>",
        "<title>x</title><p>y</p><p style='display: none'>hidden</p> ^ <p>y</p>",
        "a <script>b</script> < c & d ^ <p>a &lt; c &amp; d</p>"
      })
  void writesFewElementsAnew(String written, String html) {
    assertThat(html(written.replace('~', '\n'))).isEqualTo(html);
  }

  @Test
  void isNothingForNoWords() {
    assertThat(html("")).isNull();
    assertThat(html("<p>&nbsp;</p><br><ul><li></ul>")).isNull();
  }

  @Test
  void endsWithTheLastLineThatFits() {
    String lines = "<p>%s</p>".formatted("word ".repeat(100)).repeat(100);

    String html = html(lines);

    assertThat(html).hasSizeBetween(19_000, 20_000).startsWith("<p>word ").endsWith(" word</p>");
    assertThat(html("x".repeat(20_001))).isNull();
  }

  @Test
  void growsByNoTrick() {
    String address = "<a href='https://example.com/" + "x".repeat(1_900) + "'>";

    assertThat(html(address + "a<b>b</b>".repeat(20_000))).isNull();
    assertThat(html(address + "a<br>".repeat(30_000))).hasSizeLessThan(20_000);
  }

  @Test
  void isQuickAboutEndlessRows() {
    String row = "<table><tr>" + "<td>x".repeat(200_000);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> html(row));
  }

  @Test
  void isAllowedWhateverWasSent() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int part = random.nextInt(30); part > 0; part--) {
        written.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      checkAllowed(html(written.toString()));
    }
  }

  /** HTML for showing is short and of few elements, whatever it was made from. */
  static void checkAllowed(@Nullable String html) {
    assertThat(html == null || Jsoup.isValid(html, ALLOWED)).as(html).isTrue();
    assertThat(html == null || html.length() <= 20_000).as(html).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<td>",
        "<b>x",
        "<tr><td>x",
        "<b><td>x</b>",
        "•",
        "• x",
        "&amp;lt;p&amp;gt;",
        "â€™",
        "<p style='display",
        "<!-",
        "&lt;!-",
        "<ul><li><b>x",
        "<a href=https://x.example>y"
      })
  void isQuickAboutEndlessNonsense(String part) {
    String endless = part.repeat(200_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> html(endless));
  }

  private static @Nullable String html(String description) {
    return SafeHtml.of(Description.lines(description));
  }
}
