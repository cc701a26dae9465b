package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EducationReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"High school diploma or GED\" | high-school",
        "\"Bachelor's degree required, Master's preferred\" | bachelor",
        "\"no requirements\" | none",
        "{\"credentialCategory\": \"associate degree\"} | associate",
        "{\"credentialCategory\": {\"name\": \"Doctorate\"}} | doctorate",
        "[{\"credentialCategory\": \"bachelor degree\"}, {\"credentialCategory\":"
            + " \"high school\"}] | high-school",
        "{\"credentialCategory\": \"professional certificate\"} | certificate",
        "{\"credentialCategory\": \"postgraduate degree\"} | master"
      })
  void readsTheLeastEducation(String json, String education) {
    assertThat(id(job("educationRequirements", json).education())).isEqualTo(education);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "High school diploma or GED required; associate degree preferred. | high-school",
        "A Bachelor's degree in engineering, or equivalent experience | bachelor",
        "BS in mechanical engineering required, MS preferred | bachelor",
        "B.S./M.S. in Chemistry | bachelor",
        "BSME with plant experience | bachelor",
        "Degree in industrial engineering | bachelor",
        "Four-year degree or better | bachelor",
        "AAS in mechatronics | associate",
        "Two-year technical degree | associate",
        "Associate's or Bachelor's degree | associate",
        "Vocational school training in welding | certificate",
        "Journeyman card required | certificate",
        "Master’s degree in food science | master",
        "MBA required | master",
        "Ph.D. in polymer science | doctorate",
        "No degree required, we train you | none",
        "Minimum qualifications¶Bachelor's degree¶Preferred qualifications¶Master's degree |"
            + " bachelor",
        "High school diploma, forklift certification preferred | high-school",
        "BS in packaging, CPIM or APICS certification a plus | bachelor",
        "The ideal candidate has a BS in chemistry | bachelor",
        "BS in chemistry or AS with lab practice | associate",
        "MS with plant practice | master",
        "Less than high school | none",
        "Preferred qualifications:¶- Bachelor's degree¶Required:¶- GED | high-school",
        "Ability to read drawings as requiredHigh School Diploma or GEDMust lift 50 pounds |"
            + " high-school"
      })
  void readsTheLeastThatTheTextRequires(String text, String education) {
    assertThat(inText(text)).isEqualTo(education);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bachelor's degree preferred",
        "Bachelor's degree in any field, preferred",
        "A degree in engineering is a plus",
        "Preferred qualifications:¶- Associate's degree",
        "Ideally a Bachelor's degree",
        "Journeyman card preferred.",
        "Works beside a journeyman",
        "Degree in business, economics, preferred",
        "Some college or an associate's degree is desired but not required",
        "Tuition reimbursement towards your bachelor's degree",
        "Currently pursuing a Bachelor's degree",
        "Proficient in MS Office",
        "Work as a team with other associates",
        "Reports to the Master Scheduler",
        "A high degree of accuracy",
        "We are an EOE/AA employer",
        "MUST BE ON TIME"
      })
  void leavesOutWhatIsNotRequired(String text) {
    assertThat(inText(text)).isNull();
  }

  @Test
  void letsTheFieldDecideBeforeTheText() {
    var posting = Ads.with("educationRequirements", "\"Associate degree\"");
    var reading = (Reading.Understood) READER.read(posting.put("description", "BS required"));

    assertThat(id(reading.job().education())).isEqualTo("associate");
    assertThat(reading.evidence()).containsEntry("education", "given as educationRequirements");
  }

  @Test
  void tellsWhereItWasRead() {
    assertThat(with("description", quoted("A GED is required.")).evidence())
        .containsEntry("education", "\"GED\" in description");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"some\"", "[[]]"})
  void tellsWhatItDoesNotUnderstand(String json) {
    assertThat(problemsOf("educationRequirements", json)).containsExactly("/educationRequirements");
  }

  private static @Nullable String inText(String text) {
    return id(job("description", quoted(text.replace("¶", "\n"))).education());
  }
}
