package jobalerts.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobalerts.ingest.RemoteSite;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FetchGuardTest extends FetchFixture {

  private static final Fetch PRIVATE = new Fetch.Refused("is at a private address");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.test/",
        "http://example.org/",
        "ftp://jobs.example.com/",
        "file:///etc/passwd",
        "jobs.example.com/feed",
        "mailto:a@jobs.example.com",
        "http://user:word@jobs.example.com/",
        "http://jobs.example.com:99999/",
        "http:///feed",
        "http://[::1]/",
        "http://2130706433/"
      })
  void asksNoOtherHost(String url) {
    assertThat(fetch(Wanted.of(URI.create(url)))).isInstanceOf(Fetch.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00:ec2::254"})
  void connectsToNoPrivateAddress(String address) {
    InMemoryDnsResolver names = new InMemoryDnsResolver();
    for (String host : List.of("jobs.example.com", "a.example.org")) {
      names.add(host, InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral(address));
      var settings = settings(Duration.ofSeconds(15), DataSize.ofKilobytes(100));
      Wanted wanted = Wanted.of(URI.create("http://" + host + ":" + remote.url("/").getPort()));

      assertThat(fetching(settings, names).fetch(wanted)).isEqualTo(PRIVATE);
    }
    assertThat(remote.requests()).isEmpty();
  }

  @Test
  void connectsToNoPrivateAddressInTheUrl() {
    remote.answersAt("/feed", 200, Map.of(), "jobs");
    URI literal = URI.create("http://127.0.0.1:" + remote.url("/").getPort() + "/feed");

    assertThat(fetch(Wanted.of(literal))).isEqualTo(PRIVATE);
    assertThat(remote.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://evil.test/",
        "//evil.test/",
        "ftp://jobs.example.com/",
        "file:///etc/passwd"
      })
  void looksAtEachRedirectAnew(String location) {
    remote.answersAt("/feed", 302, Map.of("Location", location), "");

    assertThat(fetch("/feed"))
        .isInstanceOfSatisfying(
            Fetch.Refused.class,
            refused ->
                assertThat(refused.why())
                    .startsWith("is redirected to what is ")
                    .doesNotContain("evil", "169", "passwd"));
  }

  @Test
  void looksAtTheAddressOfARedirect() {
    remote.answersAt("/feed", 302, Map.of("Location", "http://127.0.0.1:1/"), "");

    assertThat(fetch("/feed")).isEqualTo(PRIVATE);
  }

  @Test
  void followsNoRedirectToWhatIsNoUrl() {
    remote.answersAt("/feed", 302, Map.of("Location", "http://exa mple/"), "");

    assertThat(fetch("/feed")).isEqualTo(new Fetch.Failed("is redirected to what is no URL", null));
  }

  @Test
  void tellsAKeyToNoOtherOrigin() throws IOException {
    try (RemoteSite other = new RemoteSite()) {
      other.answersAt("/jobs", 200, Map.of(), "jobs");
      remote.answersAt("/old", 302, Map.of("Location", "/feed"), "");
      remote.answersAt("/feed", 302, Map.of("Location", other.url("/jobs").toString()), "");

      text(fetch(Wanted.of(remote.url("/old")).with(Map.of("X-Key", "secret"))));

      assertThat(remote.requests())
          .hasSize(2)
          .allSatisfy(headers -> assertThat(headers.getFirst("X-Key")).isEqualTo("secret"));
      assertThat(other.requests().getFirst().getFirst("X-Key")).isNull();
    }
  }
}
