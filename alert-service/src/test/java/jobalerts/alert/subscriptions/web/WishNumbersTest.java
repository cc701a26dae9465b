package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.PayFloor;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishNumbersTest {

  @ParameterizedTest
  @CsvSource({"4", "201", "-1"})
  void refusesARadiusOutOfBounds(int miles) {
    assertThat(
            Wishes.faults("{\"within\": {\"place\": \"54701\", \"miles\": %d}}".formatted(miles)))
        .extracting(FieldError::field)
        .containsExactly("/criteria/within/miles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "0.5", "1e999999999", "1e-999999999", "5000001"})
  void refusesPayOutOfBounds(String amount) {
    var request =
        Json.MAPPER.readValue(
            """
            {"criteria": {"leastPay": {"amount": %s, "period": "year"}}, "cadence": "daily"}
            """
                .formatted(amount),
            AlertRequest.class);

    assertThat(
            catchThrowableOfType(
                    InvalidInput.class, () -> Wishes.READER.read(request, new Faults()))
                .errors())
        .extracting(FieldError::field)
        .containsExactly("/criteria/leastPay/amount");
  }

  @Test
  void keepsPayToTheCent() {
    AlertWish wish =
        Wishes.read(Wishes.withCriteria("{\"leastPay\":{\"amount\":28.505,\"period\":\"hour\"}}"));

    assertThat(wish.criteria().leastPay())
        .isEqualTo(new PayFloor(new BigDecimal("28.51"), PayPeriod.HOUR));
  }

  @Test
  void refusesPayByTheMonth() {
    assertThat(Wishes.faults("{\"leastPay\": {\"amount\": 5000, \"period\": \"month\"}}"))
        .containsExactly(new FieldError("/criteria/leastPay/period", "must be one of: hour, year"));
  }

  @Test
  void takesARangeOfYearsWithEitherEndOpen() {
    assertThat(Checks.inWords(Wishes.criteria("{\"leastExperienceYears\": 2}")))
        .containsExactly("Experience: at least 2 years");
    assertThat(Checks.inWords(Wishes.criteria("{\"mostExperienceYears\": 0}")))
        .containsExactly("Experience: none");
    assertThat(
            Checks.inWords(
                Wishes.criteria("{\"leastExperienceYears\": 3, \"mostExperienceYears\": 3}")))
        .containsExactly("Experience: 3 years");
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "61, 5", "61, null"})
  void refusesYearsOutOfBounds(String least, String most) {
    assertThat(
            Wishes.faults(
                "{\"leastExperienceYears\": %s, \"mostExperienceYears\": %s}"
                    .formatted(least, most)))
        .containsExactly(
            new FieldError(
                "/criteria/leastExperienceYears", "must be a whole number from 0 to 60"));
  }

  @Test
  void refusesARangeOfYearsThatEndsBeforeItBegins() {
    assertThat(Wishes.faults("{\"leastExperienceYears\": 6, \"mostExperienceYears\": 5}"))
        .containsExactly(
            new FieldError(
                "/criteria/leastExperienceYears", "must not be above 5, where the range ends"));
  }
}
