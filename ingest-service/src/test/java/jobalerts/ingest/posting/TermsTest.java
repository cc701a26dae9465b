package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"2nd shift\" | second",
        "[\"1st shift\", \"3rd shift\"] | first third",
        "\"First shift or second shift\" | first second",
        "\"Nights, Sun-Thu\" | third",
        "\"12-hour rotating shifts (2-2-3)\" | rotating",
        "\"Weekend shift, on-call\" | weekend on-call",
        "\"40 hours, 5 days per week\" | ``",
        "\"four days a week\" | ``",
        "\"Day shift, no weekends\" | first",
        "\"Weekends off\" | ``",
        "\"able to work a shift of 8 hours\" | ``",
        "\"Days\" | first",
        "40 | ``",
        "{} | ``"
      })
  void readsTheShiftsOfItsHours(String hours, String shifts) {
    var ad = Ads.with("workHours", hours).put("title", "Welder");
    var reading = (Reading.Understood) READER.read(ad);

    assertThat(reading.job().shifts().stream().map(Term::id)).containsExactly(split(shifts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"FULL_TIME\" | full-time",
        "[\"FULL_TIME\", \"PART_TIME\"] | full-time part-time",
        "\"Full-Time, Permanent\" | full-time",
        "\"CONTRACTOR\" | contract",
        "\"PER_DIEM\" | temporary",
        "\"INTERN\" | internship",
        "[\"OTHER\", \"TEMPORARY\"] | temporary"
      })
  void readsTheFormOfEmployment(String json, String types) {
    assertThat(job("employmentType", json).employment().stream().map(Term::id))
        .containsExactly(split(types));
    assertThat(problemsOf("employmentType", json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TELECOMMUTE, remote", "telecommute, remote", "Hybrid, hybrid", "ON_SITE, on-site"})
  void readsTheWorkplace(String written, String workplace) {
    assertThat(id(job("jobLocationType", quoted(written)).workplace())).isEqualTo(workplace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employmentType | \"OTHER\"",
        "employmentType | [true]",
        "educationRequirements | \"some\"",
        "educationRequirements | [[]]",
        "jobLocationType | \"ELSEWHERE\""
      })
  void tellsWhatItDoesNotUnderstand(String field, String json) {
    assertThat(problemsOf(field, json)).containsExactly("/" + field);
  }

  private static String id(@Nullable Term term) {
    return term == null ? "" : term.id();
  }

  private static String[] split(String terms) {
    return terms.isEmpty() ? new String[0] : terms.split(" ", -1);
  }
}
