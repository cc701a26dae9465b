package jobalerts.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jobalerts.ingest.web.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** With three places for large bodies, two of a client's, and one for a small body. */
class BodyPlacesTest {

  private final BodyPlaces places = new BodyPlaces(SomeSettings.small());

  @Test
  void leavesAClientNotAllOfThePlaces() {
    Runnable first = places.takeLarge("192.0.2.1");
    places.takeLarge("192.0.2.1");

    assertBusy(() -> places.takeLarge("192.0.2.1"));
    assertBusy(() -> places.takeLarge("192.0.2.1"));
    places.takeLarge("192.0.2.2");
    assertBusy(() -> places.takeLarge("192.0.2.3"));

    first.run();
    places.takeLarge("192.0.2.1");
    assertBusy(() -> places.takeLarge("192.0.2.1"));
  }

  @Test
  void boundsBodiesInMemory() {
    Runnable first = places.takeSmall();

    assertBusy(places::takeSmall);
    first.run();
    places.takeSmall();
  }

  private static void assertBusy(ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.getStatusCode().value()).isEqualTo(503);
              assertThat(refusal.getHeaders().getFirst("Retry-After")).isEqualTo("5");
            });
  }
}
