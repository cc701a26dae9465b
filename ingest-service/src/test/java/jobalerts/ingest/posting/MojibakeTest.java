package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  @ParameterizedTest
  @CsvSource({
    "weâ€™re, we’re",
    "1st â€“ 2nd, 1st – 2nd",
    "cafÃ©, café",
    "pay:Â\u00a0$20, pay:\u00a0$20",
    "â€œFive Sâ€\u009d, “Five S”",
    "ï‚· Weld, \uf0b7 Weld",
    "ðŸ”§, 🔧",
    "weÃ¢â‚¬â„¢re, we’re"
  })
  void repairsWhatWasMisread(String misread, String meant) {
    assertThat(Mojibake.repair(misread)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we’re",
        "café",
        "“CAFÉ”",
        "São Paulo",
        "Â",
        "the â the",
        "â€",
        "Ã\u00c0",
        "naïve – yes",
        "🔧"
      })
  void leavesAloneWhatMayBeMeant(String meant) {
    assertThat(Mojibake.repair(meant)).isEqualTo(meant);
  }

  @Test
  void repairsAllThatItIsMadeFor() {
    String meant = "é ü ñ ® ° ½ – — ‘ ’ “ • … € ™ ✓ 🔧";
    String misread =
        new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

    assertThat(Mojibake.repair(misread)).isEqualTo(meant);
  }
}
