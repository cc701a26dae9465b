package jobalerts.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobalerts.ingest.RemoteSite;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FetchResourceTest extends FetchFixture {

  @Test
  void fetchesABodyWithItsValidators() throws IOException {
    remote.answersAt(
        "/feed",
        200,
        Map.of(
            "ETag", "\"v1\"",
            "Last-Modified", "Sun, 22 Nov 2026 09:00:00 GMT",
            "Content-Type", "text/html; charset=ISO-8859-1"),
        "jobs");

    Fetch fetch = fetch("/feed");

    assertThat(text(fetch)).isEqualTo("jobs");
    assertThat(fetch)
        .isInstanceOfSatisfying(
            Fetch.Fetched.class,
            fetched -> {
              assertThat(fetched.validators())
                  .isEqualTo(new Validators("\"v1\"", "Sun, 22 Nov 2026 09:00:00 GMT"));
              assertThat(fetched.charset()).isEqualTo("ISO-8859-1");
            });
  }

  @Test
  void fetchesNothingFromAnEmptyBody() throws IOException {
    remote.answersAt("/feed", 200, Map.of(), "");

    assertThat(text(fetch("/feed"))).isEmpty();
  }

  @Test
  void saysWhoAsks() {
    remote.answersAt("/feed", 404, Map.of(), "");

    assertThat(fetch("/feed")).isEqualTo(new Fetch.Failed("answers 404", null));
    assertThat(remote.requests().getFirst().getFirst("User-Agent"))
        .isEqualTo("job-alerts/1.0 (+https://alerts.example/bot)");
  }

  @Test
  void asksForNewsOnly() {
    remote.answersAt("/feed", 304, Map.of(), "");

    Fetch fetch =
        fetch(Wanted.of(remote.url("/feed")).unless(new Validators("\"v1\"", "yesterday")));

    assertThat(fetch).isEqualTo(new Fetch.NotModified());
    assertThat(remote.requests().getFirst())
        .containsEntry("If-none-match", List.of("\"v1\""))
        .containsEntry("If-modified-since", List.of("yesterday"));
  }

  @Test
  void takesNoUnaskedNotModified() {
    remote.answersAt("/feed", 304, Map.of(), "");

    assertThat(fetch("/feed")).isEqualTo(new Fetch.Failed("answers 304", null));
  }

  @Test
  void tellsWhenTheServerWantsToBeLeftAlone() {
    remote.answersAt("/feed", 503, Map.of("Retry-After", "90"), "busy");

    assertThat(fetch("/feed")).isEqualTo(new Fetch.Failed("answers 503", Duration.ofSeconds(90)));
  }

  @Test
  void unpacksWhatIsPackedOnTheWayOrAsAFile() throws IOException {
    byte[] packed = packed("jobs".getBytes(StandardCharsets.UTF_8));
    var onTheWay = Map.of("Content-Encoding", "gzip");
    var asAFile = Map.of("Content-Type", "application/gzip");
    remote.at("/way", it -> RemoteSite.answer(it, 200, onTheWay, packed));
    remote.at("/file", it -> RemoteSite.answer(it, 200, asAFile, packed));

    assertThat(text(fetch("/way"))).isEqualTo("jobs");
    assertThat(text(fetch("/file"))).isEqualTo("jobs");
  }

  @Test
  void followsRedirectsAsFarAsItMay() throws IOException {
    remote.answersAt("/4", 307, Map.of("Location", "/3"), "");
    remote.answersAt("/3", 302, Map.of("Location", "/2"), "");
    remote.answersAt("/2", 301, Map.of("Location", remote.url("/1").toString()), "");
    remote.answersAt("/1", 308, Map.of("Location", "0?a=b"), "");
    remote.answersAt("/0", 200, Map.of(), "jobs");

    assertThat(text(fetch("/3"))).isEqualTo("jobs");
    assertThat(fetch("/4")).isEqualTo(new Fetch.Refused("is redirected too often"));
  }

  @Test
  void tellsWhatIsWrongAndNotWhere() {
    URI closed = URI.create("http://localhost:1/?key=secret");
    URI unknown = URI.create("http://jobs.example.com/?key=secret");
    var settings = settings(Duration.ofSeconds(15), DataSize.ofKilobytes(100));

    assertThat(fetch(Wanted.of(closed)))
        .isEqualTo(new Fetch.Failed("is at a host that takes no connection", null));
    assertThat(fetching(settings, new InMemoryDnsResolver()).fetch(Wanted.of(unknown)))
        .isEqualTo(new Fetch.Failed("is at a host that is not known", null));
    assertThat(Wanted.of(closed).toString()).doesNotContain("secret");
  }
}
