package jobalerts.ingest.fetching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jobalerts.ingest.RemoteSite;
import jobalerts.ingest.TestClock;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

/** A remote site on localhost, which is the one host that may be asked at a private address. */
@Timeout(20)
abstract class FetchFixture {

  protected final RemoteSite remote = new RemoteSite();

  @AfterEach
  void stop() {
    remote.close();
  }

  protected static FetchingSettings settings(Duration time, DataSize size) {
    return new FetchingSettings(
        List.of("jobs.example.com", "127.0.0.1", "*.example.org"),
        List.of("localhost"),
        "https://alerts.example/bot",
        time,
        size,
        3);
  }

  protected static FetchResource fetching(FetchingSettings settings, DnsResolver names) {
    return new FetchResource(
        settings, FetchingConfiguration.client(settings, names), new TestClock());
  }

  /** Within limits that no test meets by chance. */
  protected static Fetch fetch(Wanted wanted) {
    return fetch(settings(Duration.ofSeconds(15), DataSize.ofKilobytes(100)), wanted);
  }

  protected static Fetch fetch(FetchingSettings settings, Wanted wanted) {
    return fetching(settings, SystemDefaultDnsResolver.INSTANCE).fetch(wanted);
  }

  protected Fetch fetch(String path) {
    return fetch(Wanted.of(remote.url(path)));
  }

  protected static String text(Fetch fetch) throws IOException {
    try (var fetched = (Fetch.Fetched) fetch) {
      return new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  protected static byte[] packed(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
