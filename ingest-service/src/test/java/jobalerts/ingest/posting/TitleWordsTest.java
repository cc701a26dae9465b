package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2nd Shift Production Supervisor - Blaine, MN (Req #5521) $1,500 sign-on! |"
            + " production supervisor",
        "Sr. Mfg. Engr. II | manufacturing engineer",
        "Maint. Techs - FT - Nights (9:00pm to 5:30am) | maintenance technician to",
        "CNC Machinists in Fargo | cnc machinist",
        "Welder at Acme Frames | welder",
        "Assembler, $18.50/hr | assembler",
        "HR Manager | hr manager",
        "NOW HIRING!! Machine Operators | machine operator",
        "Q.A. Mgr. | quality assurance manager",
        "EH&S Coordinator | environmental health and safety coordinator",
        "Shipping/Receiving Lead | shipping receiving lead",
        "Production Lead Remote | production lead"
      })
  void keepsTheWordsThatNameTheJob(String title, String plain) {
    assertThat(String.join(" ", TitleWords.of(Words.of(title)).list())).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Foreman - Foundry", "Foreman (Foundry)", "Foreman | Foundry"})
  void tellsThePartsOfATitleApart(String title) {
    Words plain = TitleWords.of(Words.of(title));

    assertThat(plain.sentence(1)).isGreaterThan(plain.sentence(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tool-Room Foreman", "Foreman, Foundry", "Foundry/Forge Foreman"})
  void keepsOnePartTogether(String title) {
    Words plain = TitleWords.of(Words.of(title));

    assertThat(plain.sentence(plain.size() - 1)).isEqualTo(plain.sentence(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#4411", "2nd Shift!", "$20 - $25/hr", "((((", "- - -", "经理 9pm"})
  void standsTitlesWithoutAnyJob(String title) {
    assertThat(TitleWords.of(Words.of(title)).size()).isLessThan(2);
  }
}
