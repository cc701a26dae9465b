package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.Ads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"FULL_TIME\" | full-time",
        "[\"FULL_TIME\", \"PART_TIME\"] | full-time part-time",
        "\"Full-Time, Permanent\" | full-time",
        "\"Full Time or Part Time\" | full-time part-time",
        "\"CONTRACTOR\" | contract",
        "\"PER_DIEM\" | temporary",
        "\"INTERN\" | internship",
        "[\"OTHER\", \"TEMPORARY\"] | temporary"
      })
  void readsItsField(String json, String types) {
    assertThat(types(json, "Welder", "Weld.")).isEqualTo(types);
    assertThat(problemsOf("employmentType", json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"OTHER\"", "[true]"})
  void tellsWhatItDoesNotUnderstand(String json) {
    assertThat(problemsOf("employmentType", json)).containsExactly("/employmentType");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Welder - Full Time | full-time",
        "Electrician, F/T | full-time",
        "Packer FT Nights | full-time",
        "Packer (Part-Time, Weekends) | part-time",
        "Packer PT Days | part-time",
        "Seasonal Warehouse Associate | temporary",
        "Temporary Inspector | temporary",
        "Buyer (Contract) | contract",
        "Engineering Co-op | internship",
        "Quality Intern | internship",
        "Contract Manufacturing Engineer | ``",
        "Contract Administrator | ``",
        "Internal Auditor | ``",
        "Physical Therapist (Pool) | ``",
        "Welder PRN | ``"
      })
  void readsTheTitle(String title, String types) {
    assertThat(types("null", title, "Weld.")).isEqualTo(types);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "time type¶Full time¶posted on | full-time",
        "Job Type: Full-time | full-time",
        "Job Types: Full-time, Part-time | full-time part-time",
        "**Employment Type:** Contract | contract",
        "Status: Full Time, 40 hrs | full-time",
        "Position Type - Temporary | temporary",
        "This is a full time position with benefits. | full-time",
        "Weld.¶Full-time¶Pay | full-time",
        "We have a part-time opportunity. | part-time",
        "It is a 6 month contract. | contract",
        "This internship lasts ten weeks. | internship",
        "You work 40 hours per week. | full-time",
        "Full time w/ benefits. | full-time",
        "Part-time, 20 hours, mornings. | part-time",
        "Status: 1.0 FTE | full-time",
        "Expected hours: 40 per week | full-time"
      })
  void readsLabelsAndSentences(String description, String types) {
    assertThat(types("null", "Welder", description)).isEqualTo(types);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Full-time team members are eligible for medical benefits.",
        "Part-time employees accrue leave.",
        "Two years of full-time experience.",
        "Full-time staff get three weeks off.",
        "It may lead to a full time position.",
        "We are a contract manufacturer of soap.",
        "Keep temporary power on. Internship experience applies.",
        "Employees in a full-time position are eligible for a bonus."
      })
  void readsNoneFromWhatSpeaksOfSomethingElse(String description) {
    assertThat(types("null", "Welder", description)).isEmpty();
  }

  @Test
  void addsWhatEndsToWhatTheSenderGave() {
    assertThat(types("\"FULL_TIME\"", "Welder", "A one year contract position."))
        .isEqualTo("full-time contract");
    assertThat(types("\"FULL_TIME\"", "Welder (Part Time)", "Weld.")).isEqualTo("full-time");
  }

  @Test
  void readsTheHoursWhereNothingElseTells() {
    var ad = Ads.with("workHours", "\"Part-time, nights\"");
    ad.remove("employmentType");
    var reading = (Reading.Understood) READER.read(ad);
    assertThat(reading.evidence()).containsEntry("employment", "given as workHours");
  }

  private static String types(String field, String title, String description) {
    var ad = Ads.with("employmentType", field).put("title", title);
    var reading =
        (Reading.Understood) READER.read(ad.put("description", description.replace('¶', '\n')));
    return String.join(" ", reading.job().employment().stream().map(Term::id).toList());
  }
}
