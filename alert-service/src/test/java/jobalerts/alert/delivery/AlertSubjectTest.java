package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertSubjectTest {

  @Test
  void namesTheBestOpeningAndHowManyThereAre() {
    assertThat(AlertSubject.of(telling(null), 1)).isEqualTo("Welder at Chippewa Castings");
    assertThat(AlertSubject.of(telling(null), 2))
        .isEqualTo("Welder at Chippewa Castings and 1 more job");
    assertThat(AlertSubject.of(telling(null), 57))
        .isEqualTo("Welder at Chippewa Castings and 56 more jobs");
  }

  @Test
  void saysWhatIsNewAboutTheOnlyOne() {
    assertThat(AlertSubject.of(telling("now $105,000 a year"), 1))
        .isEqualTo("Updated: Welder at Chippewa Castings (now $105,000 a year)");
    assertThat(AlertSubject.of(telling("reopened"), 3)).doesNotContain("Updated", "reopened");
  }

  @Test
  void isNeverLong() {
    Telling wordy =
        new Telling(
            "W".repeat(500),
            "E".repeat(500),
            "",
            null,
            null,
            null,
            List.of(),
            "n".repeat(500),
            URI.create("x"),
            List.of());

    assertThat(AlertSubject.of(wordy, 1)).hasSize(162);
  }

  private static Telling telling(@Nullable String updated) {
    return new Telling(
        "Welder",
        "Chippewa Castings",
        "Eau Claire, WI",
        null,
        null,
        null,
        List.of(),
        updated,
        URI.create("https://x.example"),
        List.of());
  }
}
