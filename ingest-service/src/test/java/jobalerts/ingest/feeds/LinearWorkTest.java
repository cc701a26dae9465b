package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import jobalerts.ingest.LinearWork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("growth")
class LinearWorkTest {

  private static final URI URL = URI.create("https://jobs.example.com/feed");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "JSON_LD | <div>",
        "JSON_LD | <b>",
        "JSON_LD | <b>x",
        "JSON_LD | <b><p>",
        "JSON_LD | <a href=x>",
        "JSON_LD | <table>",
        "JSON_LD | <table><tr><td>",
        "JSON_LD | <table>x",
        "JSON_LD | <li>",
        "JSON_LD | <select><option>",
        "JSON_LD | <svg>",
        "JSON_LD | <",
        "JSON_LD | </p>",
        "JSON_LD | &amp;",
        "JSON_LD | &#",
        "JSON_LD | <!--",
        "JSON_LD | <p style=`",
        "JSON_LD | <x a=1 ",
        "JSON_LD | <script type=application/ld+json>{",
        "JSON_LD | <script type=application/ld+json>[1]</script>",
        "JSON_LD | <script type=application/ld+json>{}</script><b>",
        "INDEED_XML | <source><job><title>",
        "INDEED_XML | <source>x",
        "INDEED_XML | <source>&amp;",
        "INDEED_XML | <source><![CDATA[",
        "INDEED_XML | <!-- -->",
        "LEVER | [",
        "LEVER | [1,",
        "WORKABLE | {`jobs`: [",
        "GREENHOUSE_BOARD | {`a`: "
      })
  void growsWithTheDocument(FeedFormat format, String part) {
    LinearWork.check(part.replace('`', '"'), 100_000, document -> read(format, document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "JSON_LD | <script type=application/ld+json>[ | {'@type': 'JobPosting'}, | 0]</script>",
        "INDEED_XML | <source> | <job><a/></job> | </source>",
        "INDEED_XML | <source><job> | <a>b</a> | </job></source>",
        "INDEED_XML | <source><job><a> | <b/> | </a></job></source>",
        "LEVER | [ | {'lists': [5]}, | 0]",
        "LEVER | [{'lists': [ | {'text': '<', 'content': '<p>'}, | 0]}]",
        "WORKABLE | {'jobs': [ | {'shortcode': 'A', 'city': 'B'}, | 0]}",
        "WORKABLE | {'jobs': [{'locations': [ | {'city': 'A'}, | 0]}]}",
        "GREENHOUSE_BOARD | {'jobs': [ | {'id': 1}, | 0]}",
        "GREENHOUSE_BOARD | {'jobs': [{'pay_input_ranges': [ | {'min_cents': 1}, | 0]}]}"
      })
  void growsWithItsEntries(FeedFormat format, String begin, String entry, String end) {
    LinearWork.check(
        entry,
        100_000,
        entries -> assertThat(read(format, (begin + entries + end).replace('\'', '"'))).isTrue());
  }

  /** Whether it could be read to its end. */
  private static boolean read(FeedFormat format, String document) {
    var body = new EntryBudget(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    try {
      format.reader().read(new FeedDocument(body, null, URL), _ -> {});
      return true;
    } catch (UnreadableFeed | IOException _) {
      return false;
    }
  }
}
