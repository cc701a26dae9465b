package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperienceReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"monthsOfExperience\": 36} | 3",
        "{\"monthsOfExperience\": \"60\"} | 5",
        "{\"monthsOfExperience\": 0} | 0",
        "\"5 Years\" | 5",
        "\"At least 3+ years of supervision\" | 3",
        "\"3-5 years\" | 3",
        "\"2 to 4 yrs\" | 2",
        "\"10 or more years\" | 10"
      })
  void readsTheLeastExperience(String json, int years) {
    assertThat(job("experienceRequirements", json).experienceYears()).isEqualTo(years);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"some\"", "\"100 years\"", "\"1.5 years\"", "\"99 years\"",
            "{\"monthsOfExperience\": -1}",
        "{\"monthsOfExperience\": 1e999}", "{\"monthsOfExperience\": 721}", "{}", "5", "[]",
        "{\"monthsOfExperience\": 99999999999999999999}", "{\"monthsOfExperience\": \"many\"}"
      })
  void leavesExperienceOutThatIsNone(String json) {
    assertThat(job("experienceRequirements", json).experienceYears()).isNull();
    assertThat(problemsOf("experienceRequirements", json))
        .containsExactly("/experienceRequirements");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5+ years of experience in stamping | 5",
        "3-5 years of supervisory experience | 3",
        "3 – 5 yrs. experience | 3",
        "Two to four years' experience on a production floor | 2",
        "Three (3) years of related experience | 3",
        "A minimum of 7 years in plant management | 7",
        "5 or more years managing people | 5",
        "10 plus years of experience | 10",
        "6 months of forklift experience required | 0",
        "18 months of experience with CNC lathes | 1",
        "Experience: 4 years | 4",
        "Work experience¶8 years of running presses | 8",
        "Forklift: 1 year (Required) | 1",
        "10 years of experience with at least 3 years leading a team | 10",
        "5 years of experience. 2 years of experience with PLCs | 5",
        "BS and 7 years or MS and 5 years of experience | 7",
        "High school diploma with 5 years of experience | 5",
        "4 years of experience as an electrician, preferably in a foundry | 4",
        "Minimum of 810 years of experience with coatings | 8",
        "Must have 2 3 years experience | 2",
        "3+ years setting up presses | 3",
        "4 yrs mold setting | 4",
        "Eight years or more in food plants, five of them leading a crew | 8",
        "2 years with servo drives, conveyor know-how helpful, 1 year of it here | 2",
        "At least 2 years in a mill, foundry experience helpful | 2",
        "3 years of sanding, forklift license preferred | 3",
        "The ideal candidate has 6 years in purchasing | 6",
        "Degree of a four-year college. 3 years of costing | 3",
        "Welds frames for trailers.Trains new peopleHigh school required2+ years in a shop | 2"
      })
  void readsTheFirstThatTheTextRequires(String text, int years) {
    assertThat(inText(text)).isEqualTo(years);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 years of experience preferred",
        "Preferred qualifications:¶- 3 years of experience",
        "Bachelor's degree or 5 years of experience",
        "Must be at least 18 years of age",
        "Must be 18 years or older",
        "We have over 50 years of experience in castings",
        "Our firm has served its customers for 75 years",
        "401(k) match after 1 year of service",
        "A two-year technical degree is required",
        "Certification within 2 years of hire required",
        "Bachelor's degree of a four-year college",
        "Complete a 4-year apprenticeship",
        "3 years in a foundry, preferred",
        "Two years of coursework",
        "Experience counts",
        "year years 3"
      })
  void leavesOutWhatIsNotRequired(String text) {
    assertThat(inText(text)).isNull();
  }

  @Test
  void tellsWhereItWasRead() {
    assertThat(with("description", quoted("At least 3-5 years of experience.")).evidence())
        .containsEntry("experienceYears", "\"3-5 years\" in description");
  }

  private static @Nullable Integer inText(String text) {
    return job("description", quoted(text.replace("¶", "\n"))).experienceYears();
  }
}
