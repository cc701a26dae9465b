package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesReaderTest extends PostingReaderFixture {

  private static final String PLANT =
      "Our plant makes pumps. You run the production line, keep the machines up and follow GMP.";
  private static final String HOSPITAL =
      "You round on patients with our nurses and physicians at the hospital.";

  private final RolesReader reader = new RolesReader();

  @ParameterizedTest
  @CsvFileSource(resources = "titles.csv", delimiter = '|', numLinesToSkip = 1)
  void readsTheRoleOfATitleAlone(String title, @Nullable String role) {
    assertThat(role(title, title)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "Manager - Manufacturing Quality, quality-manager",
    "Procurement Packaging Manager, supply-chain-manager",
    "Quality & Safety Manager, quality-manager",
    "Safety/Quality Manager, ehs-manager",
    "Production and Maintenance Supervisor, maintenance-supervisor",
    "Warehouse Operations Supervisor, warehouse-manager",
    "Operations Manager - Packaging Division, operations-manager",
    "Maintenance Technician - Team Lead, maintenance-technician",
    "Lead Welder, welder",
    "'Lead, Welding', production-supervisor",
    "Welder Supervisor, production-supervisor"
  })
  void takesTheFunctionThatIsNearestToTheHead(String title, String role) {
    assertThat(role(title, title)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "Operations Supervisor, production-supervisor",
    "Team Leader, production-supervisor",
    "Shift Manager, production-supervisor",
    "Blister Cell Operator, production-worker",
    "Superintendent, production-manager",
    "General Manager, plant-manager",
    "Project Engineer, manufacturing-engineer",
    "Program Manager, program-manager",
    "Senior Scientist, design-engineer",
    "Technician II, maintenance-technician"
  })
  void letsTheTextDecideWhatTheTitleLeavesOpen(String title, String role) {
    assertThat(role(title, PLANT)).isEqualTo(role);
    assertThat(role(title, HOSPITAL)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Laboratory Manager, quality-manager",
    "Lab Technician, quality-inspector",
    "Stacker, production-worker",
    "Chief Engineer, engineering-manager"
  })
  void takesAVagueTitleOnlyAtAPlant(String title, String role) {
    assertThat(role(title, PLANT)).isEqualTo(role);
    assertThat(role(title, title)).isNull();
    assertThat(role(title, HOSPITAL)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'Site Manager, Stamping', plant-manager",
    "General Manager - Foundry, plant-manager",
    "Project Manager - Plant, program-manager",
    "Corrugator Hanger, production-worker"
  })
  void letsAPlantsWorkInTheTitleBearOutAVagueWord(String title, String role) {
    assertThat(role(title, title)).isEqualTo(role);
    assertThat(role(title, HOSPITAL)).isNull();
  }

  @Test
  void takesAnUnknownThingsOperatorForAPlantsUnlessTheTextSpeaksOfAnotherTrade() {
    assertThat(role("Zamboni Operator", "Zamboni Operator")).isEqualTo("production-worker");
    assertThat(role("Zamboni Operator", HOSPITAL)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Charge Nurse", "Java Developer", "Payroll Clerk", "Line Cook"})
  void leavesAnotherTradeOutThoughItIsAtAPlant(String title) {
    assertThat(role(title, PLANT)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nurse", "Welderson Family Cook", "Unwelder", "Barista", "経理", "?!"})
  void guessesNoRole(String title) {
    assertThat(role(title, title)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"51-1011.00\" | production-supervisor",
        "\"51-1011.00 First-Line Supervisors\" | production-supervisor",
        "{\"@type\": \"CategoryCode\", \"codeValue\": \"51-4121\"} | welder",
        "{\"@type\": \"CategoryCode\", \"name\": \"Machinist\"} | machinist",
        "[\"99-9999\", \"51-4041.00\"] | machinist",
        "\"Quality Engineer\" | quality-engineer",
        "\"11-3071.00\" | ``",
        "99 | ``",
        "{} | ``"
      })
  void readsTheRoleFromItsCodeWhenTheTitleNamesNone(String category, String role) {
    var ad = Ads.with("occupationalCategory", category);
    var reading = (Reading.Understood) READER.read(ad.put("title", "Associate"));

    assertThat(reading.job().roles().stream().map(Term::id).findFirst().orElse("")).isEqualTo(role);
  }

  @Test
  void letsTheTitleDecideBeforeTheCode() {
    assertThat(job("occupationalCategory", "\"51-4041\"").roles()).containsExactly(Role.WELDER);
  }

  @Test
  void showsTheTitleAsEvidence() {
    assertThat(with("title", "\"Press Operator (Req 7)\"").evidence())
        .containsEntry("roles", "\"Press Operator (Req 7)\" in title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead ", "manager, ", "((", "quality/safety and ", "a - b | ", "Sr. "})
  void isNotSureOfHostileTitles(String unit) {
    String title = unit.repeat(300 / unit.length());

    assertThat(TitleRole.of(Words.of(title)).map(RoleTable.Cell::certainty))
        .isNotEqualTo(Optional.of(Certainty.SAID));
  }

  @Test
  void givesEachPhraseOfATitleOneMeaning() {
    Map<String, String> meanings = new HashMap<>();
    for (List<String> row : Rows.of("role-terms.tsv")) {
      for (String phrase : row.get(1).split("\\|", -1)) {
        assertThat(meanings.put(phrase, row.getFirst())).as(phrase).isNull();
      }
    }
  }

  private @Nullable String role(String title, String text) {
    Fields fields = new Fields(json("{}"));
    Found<List<Role>> found = reader.read(fields, Advert.of(title, "Acme", text));
    return found == null ? null : found.value().getFirst().id();
  }
}
