package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Fingerprint;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {

  private static final Place EAU_CLAIRE = new Place("Eau Claire", State.WI, "54701", 44.8, -91.5);
  private static final Place DAYTON = new Place("Dayton", State.OH, null, 39.8, -84.2);
  private static final String TEXT =
      """
      Acme Frames of CITY is looking for someone who welds steel frames of farm trailers.
      You read prints and weld symbols, set up the power source, choose wire and gas, tack parts in
      fixtures and weld them out of position. You check every seam by eye and gauge, grind what has
      to be ground, and note scrap on the sheet of the shift. We offer health insurance from the
      first day, paid holidays, boots and a helmet, and a raise after ninety days. You bring two
      years at the torch or a certificate of a technical college, and can lift 50 pounds. Our plant
      in CITY has run since YEAR. Call 555-YEAR for a tour.
      """;

  private final Fingerprints fingerprints = new Fingerprints();

  @Test
  void knowsAJobInAnotherCity() {
    Fingerprint here = of("Welder - Eau Claire, WI", "Acme Frames", EAU_CLAIRE, text("Eau Claire"));
    Fingerprint there = of("Welder - Dayton", "Acme Frames", DAYTON, text("Dayton"));

    assertThat(here).isEqualTo(there);
  }

  @Test
  void knowsAJobThatAnAgencyTells() {
    Fingerprint own = of("Welder", "Acme Frames", EAU_CLAIRE, text("Eau Claire"));
    Fingerprint told =
        of("Welder", "Best Staffing", DAYTON, text("Dayton") + "\nBest Staffing: ask for Jo.");

    assertThat(differing(own, told)).isBetween(1, 10);
  }

  @Test
  void tellsAnotherJobByItsText() {
    String other =
        Stream.of(text("Dayton").split(" ", -1)).sorted().collect(Collectors.joining(" "));
    Fingerprint first = of("Welder", "Acme Frames", DAYTON, text("Dayton"));

    assertThat(differing(first, of("Welder", "Acme Frames", DAYTON, other))).isGreaterThan(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Production Supervisor - 2nd Shift             | 2nd production supervisor",
        "Supervisor, Production (2nd shift)            | 2nd production supervisor",
        "Production Supervisor $2,000 Sign-On Bonus!   | production supervisor",
        "Now hiring: Production Supervisor Req #44117  | production supervisor",
        "Production Supervisor in Eau Claire, WI 54701 | production supervisor",
        "Maintenance Technician 2                      | 2 maintenance technician",
        "Maintenance Technician III                    | iii maintenance technician",
        "Acme Frames - Welder                          | welder",
        "Full-time job                                 | full job time"
      })
  void keepsTheWordsThatNameTheJob(String title, String words) {
    assertThat(of(title, "Acme Frames", EAU_CLAIRE, text("Eau Claire")).title()).isEqualTo(words);
  }

  @Test
  void isNoneForTooLittleText() {
    assertThat(none("Forklift driver. Apply at the gate.")).isNull();
    assertThat(none("Apply now! ".repeat(10) + "20 30 40 ".repeat(100))).isNull();
    assertThat(none("")).isNull();
  }

  /** They are kept and compared for years. */
  @Test
  void staysTheSame() {
    assertThat(of("Welder", "Acme Frames", EAU_CLAIRE, text("Eau Claire")).text())
        .isEqualTo("1312d2a9941c5b62");
  }

  private Fingerprint of(String title, String employer, Place place, String text) {
    return Objects.requireNonNull(fingerprints.of(title, employer, List.of(place), text));
  }

  private @Nullable Fingerprint none(String text) {
    return fingerprints.of("Welder", "Acme", List.of(), text);
  }

  @Test
  void readsANumberWithoutEnd() {
    assertThat(new Fingerprints().of("Welder", "Acme", List.of(), "1,".repeat(10_000))).isNull();
  }

  private static String text(String city) {
    return TEXT.replace("CITY", city).replace("YEAR", "19" + city.length());
  }

  private static int differing(Fingerprint one, Fingerprint other) {
    return Long.bitCount(
        Long.parseUnsignedLong(one.text(), 16) ^ Long.parseUnsignedLong(other.text(), 16));
  }
}
