package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource({
    "Plant Manager, plant-manager",
    "Director of Operations, operations-manager",
    "Production Superintendent - Nights, production-manager",
    "Manufacturing Mgr., production-manager",
    "2nd Shift Production Supervisor, production-supervisor",
    "Welding Supervisor, production-supervisor",
    "Manufacturing Engineering Manager, engineering-manager",
    "Maintenance & Facilities Manager, maintenance-manager",
    "MAINTENANCE SUPERVISOR, maintenance-supervisor",
    "Quality Assurance Manager, quality-manager",
    "Purchasing Manager, supply-chain-manager",
    "Shipping/Receiving Supervisor, warehouse-manager",
    "EHS Manager, ehs-manager",
    "Lean Manager, continuous-improvement-manager",
    "Project Manager, program-manager",
    "Buyer/Planner, production-planner",
    "Process Engineer II, manufacturing-engineer",
    "Supplier Quality Engineer, quality-engineer",
    "Mechanical Engineer, design-engineer",
    "Industrial Maintenance Technician, maintenance-technician",
    "CNC Machinist, machinist",
    "Welder/Fabricator, welder",
    "Machine Operator, production-worker",
    "Quality Inspector, quality-inspector"
  })
  void readsTheRoleFromTheTitle(String title, String role) {
    assertThat(job("title", quoted(title)).roles()).extracting(Term::id).containsExactly(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nurse", "Welderson Family Cook", "Unwelder", "Barista", "経理"})
  void guessesNoRole(String title) {
    assertThat(job("title", quoted(title)).roles()).isEmpty();
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
    assertThat(job("occupationalCategory", "\"51-4041\"").roles())
        .extracting(Term::id)
        .containsExactly("welder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"332710\" | metal",
        "332710 | metal",
        "\"NAICS: 336411\" | aerospace",
        "\"NAICS code 3254\" | pharmaceutical",
        "\"325199\" | chemical",
        "\"339999\" | other-manufacturing",
        "\"Food Processing\" | food",
        "[\"\", \"Plastics\"] | plastics",
        "{\"@type\": \"DefinedTerm\", \"name\": \"Automotive\"} | automotive"
      })
  void readsTheIndustryByCodeOrName(String json, String industry) {
    assertThat(id(job("industry", json).industry())).isEqualTo(industry);
    assertThat(problemsOf("industry", json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "industry | \"Recruiting\"",
        "industry | {}",
        "educationRequirements | \"some\"",
        "educationRequirements | [[]]"
      })
  void tellsWhatItDoesNotUnderstand(String field, String json) {
    assertThat(problemsOf(field, json)).containsExactly("/" + field);
  }

  private static String id(@Nullable Term term) {
    return term == null ? "" : term.id();
  }
}
