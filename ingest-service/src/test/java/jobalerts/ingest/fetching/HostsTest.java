package jobalerts.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostsTest {

  private final Hosts hosts = new Hosts(List.of("jobs.example.com", "*.Example.org"));

  @Test
  void includesANameHoweverItIsWritten() {
    assertThat(hosts.include("jobs.example.com")).isTrue();
    assertThat(hosts.include("JOBS.Example.COM")).isTrue();
  }

  @Test
  void includesWhatIsBelowAName() {
    assertThat(hosts.include("a.example.org")).isTrue();
    assertThat(hosts.include("a.b.example.org")).isTrue();
    assertThat(hosts.include("example.org")).isFalse();
  }

  @Test
  void includesNoOther() {
    assertThat(hosts.include("example.com")).isFalse();
    assertThat(hosts.include("a.jobs.example.com")).isFalse();
    assertThat(hosts.include("badexample.org")).isFalse();
    assertThat(hosts.include("a.example.org.evil.test")).isFalse();
    assertThat(hosts.include("jobs.example.com.")).isFalse();
  }

  @Test
  void takesNoOtherPattern() {
    for (String name : List.of("*", "", "https://example.com", "a*.example.com", "exam ple.com")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Hosts(List.of(name)));
    }
  }
}
