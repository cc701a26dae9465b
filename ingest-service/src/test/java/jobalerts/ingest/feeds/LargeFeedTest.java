package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A feed of 100 MB is read an entry at a time. */
@Timeout(60)
class LargeFeedTest {

  private static final int JOBS = 20_000;
  private static final String TEXT = "Run the press. ".repeat(350);

  @Test
  void readsXml() throws IOException {
    String job =
        "<job><referencenumber>1</referencenumber><description>" + TEXT + "</description></job>";

    assertThat(read(FeedFormat.INDEED_XML, repeated("<source>", job, "", "</source>")))
        .isEqualTo(JOBS);
  }

  @Test
  void readsJson() throws IOException {
    String job = "{\"id\": 1, \"content\": \"" + TEXT + "\"}";

    assertThat(read(FeedFormat.GREENHOUSE_BOARD, repeated("{\"jobs\": [", job, ",", "]}")))
        .isEqualTo(JOBS);
  }

  @Test
  void passesOverMoreThanAnEntryMayHave() throws IOException {
    String prospect = "{\"internal_job_id\": null, \"content\": \"" + TEXT + "\"}";

    try (EntryBudget body = new EntryBudget(repeated("{\"jobs\": [", prospect, ",", "]}"))) {
      FeedFormat.GREENHOUSE_BOARD
          .reader()
          .read(
              new FeedDocument(body, null, URI.create("https://a.example")),
              posting -> assertThat(posting).isNull());
      assertThat(body.total()).isGreaterThan(100_000_000);
    }
  }

  @Test
  void endsAtAnEntryThatIsTooLarge() {
    String flood = "0,".repeat(5_000);

    assertThatExceptionOfType(UnreadableFeed.class)
        .isThrownBy(() -> read(FeedFormat.LEVER, repeated("[[", flood, "", "0]]")))
        .withMessageStartingWith("has an entry of more than");
  }

  @ParameterizedTest
  @CsvSource({"LEVER, [0, ',0', ]", "INDEED_XML, <source>, <x/>, </source>"})
  void endsAtTooManyEntries(FeedFormat format, String begin, String entry, String end) {
    String flood = begin + entry.repeat(EntryBudget.MOST_ENTRIES + 1) + end;
    var body = new EntryBudget(new ByteArrayInputStream(flood.getBytes(StandardCharsets.UTF_8)));

    assertThatExceptionOfType(UnreadableFeed.class)
        .isThrownBy(() ->
            format
                .reader()
                .read(new FeedDocument(body, null, URI.create("https://a.example")), _ -> {}))
        .withMessage("has more than 250,000 entries");
  }

  /** Counts the entries; of each, only what is read ahead is held when it is handed on. */
  private static int read(FeedFormat format, InputStream document) throws IOException {
    AtomicInteger entries = new AtomicInteger();
    AtomicLong before = new AtomicLong();
    try (EntryBudget body = new EntryBudget(document)) {
      format
          .reader()
          .read(
              new FeedDocument(body, null, URI.create("https://a.example")),
              _ -> {
                entries.incrementAndGet();
                assertThat(body.total() - before.getAndSet(body.total())).isLessThan(200_000);
              });
    }
    assertThat(before.get()).isGreaterThan(100_000_000);
    return entries.get();
  }

  private static InputStream repeated(String begin, String job, String between, String end) {
    return new Parts(
        Stream.of(
                Stream.of(begin, job),
                Stream.generate(() -> between + job).limit(JOBS - 1),
                Stream.of(end))
            .flatMap(part -> part)
            .iterator());
  }

  /** Texts one after the other, of which one at a time is made. */
  private static final class Parts extends InputStream {

    private final Iterator<String> parts;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);

    Parts(Iterator<String> parts) {
      this.parts = parts;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      while (part.available() == 0 && parts.hasNext()) {
        part = new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
      }
      return part.read(bytes, offset, length);
    }
  }
}
