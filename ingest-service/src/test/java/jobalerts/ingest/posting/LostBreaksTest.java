package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostBreaksTest {

  @Test
  void breaksWhereParagraphsAreGluedTogether() {
    assertThat(
            LostBreaks.restored(
                "Leads the second shift.Trains operators as requiredHigh School Diploma or GEDMust"
                    + " lift 50 pounds (with help)Night work"))
        .isEqualTo(
            """
            Leads the second shift.
            Trains operators as required
            High School Diploma or GED
            Must lift 50 pounds (with help)
            Night work\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Draws in SolidWorks and AutoCAD, presents in PowerPoint",
        "Works for McDermott or DuPont in DeKalb",
        "Has its breaks\nand oneGlued word\nand anotherGlued one",
        "One breakLost may be a name"
      })
  void leavesOtherTextsAsTheyAre(String text) {
    assertThat(LostBreaks.restored(text)).isEqualTo(text);
  }

  @Test
  void endsWithTextsOfNothingButCapitals() {
    assertThat(LostBreaks.restored("aaAaa".repeat(4_000))).contains("\n");
  }
}
