package jobalerts.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListQueryTest {

  private static final Envelope TO_ANN =
      new Envelope("alerts@example.com", List.of("Ann@example.com"));

  @Test
  void findsAllWithoutARecipient() {
    assertThat(query("").finds(TO_ANN)).isTrue();
  }

  @Test
  void findsAWholeAddressWhateverItsCase() {
    assertThat(query("?to=ann%40EXAMPLE.com").finds(TO_ANN)).isTrue();
    assertThat(query("?to=nn%40example.com").finds(TO_ANN)).isFalse();
  }

  @Test
  void findsAPartOfAnAddress() {
    assertThat(query("?x&to=+an").finds(TO_ANN)).isTrue();
    assertThat(query("?to=bob").finds(TO_ANN)).isFalse();
  }

  private static ListQuery query(String query) {
    return ListQuery.of(URI.create("http://localhost/" + query));
  }
}
