package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.web.FieldError;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class WishReaderTest {

  private static final String EVERYTHING =
      """
      {
        "roles": ["plant-manager", "Operations-Manager"],
        "within": {"place": "Eau Claire, WI", "miles": 50},
        "industries": ["food"],
        "shifts": ["first"],
        "employment": ["full-time"],
        "workplaces": ["on-site", "hybrid"],
        "leastPay": {"amount": 105000.00, "period": "year"},
        "payUnstatedToo": false,
        "mostEducation": "bachelor",
        "leastExperienceYears": 5,
        "mostExperienceYears": 12,
        "keywords": {"all": ["SAP"], "any": ["lean", "Six Sigma"], "none": ["travel"]},
        "excludedEmployers": ["Acme"]
      }
      """;

  @Test
  void understandsEveryCriterion() {
    AlertWish wish = Wishes.read(Wishes.withCriteria(EVERYTHING));

    assertThat(wish.schedule().cadence()).isEqualTo(Cadence.DAILY);
    assertThat(Checks.inWords(wish.criteria()))
        .containsExactly(
            "Role: Plant manager, Operations manager",
            "Place: within 50 miles of Eau Claire, WI",
            "Industry: Food and beverage",
            "Shift: 1st shift (days)",
            "Employment: Full-time",
            "Workplace: On site, Hybrid",
            "Pay: at least $105,000 a year",
            "Education: Bachelor's degree or less",
            "Experience: 5 to 12 years",
            "Keywords: all of “SAP”, any of “Six Sigma”, “lean”",
            "Words to avoid: none of “travel”",
            "Employers to avoid: not Acme");
  }

  @Test
  void keepsWhatItUnderstoodThroughTheDatabasesJson() {
    Criteria criteria = Wishes.read(Wishes.withCriteria(EVERYTHING)).criteria();

    String stored = Json.MAPPER.writeValueAsString(criteria);

    assertThat(Json.MAPPER.readValue(stored, Criteria.class)).isEqualTo(criteria);
  }

  @Test
  void takesEqualWishesForEqual() {
    String one =
        """
        {"roles": ["welder", "machinist"], "leastPay": {"amount": 25, "period": "hour"},
         "keywords": {"any": ["mig", "tig"]}}
        """;
    String other =
        """
        {"roles": ["machinist", "welder", "welder"], "payUnstatedToo": true,
         "leastPay": {"amount": 25.00, "period": "hour"}, "keywords": {"any": [" tig ", "mig"]}}
        """;

    assertThat(Json.MAPPER.writeValueAsString(Wishes.read(Wishes.withCriteria(one)).criteria()))
        .isEqualTo(
            Json.MAPPER.writeValueAsString(Wishes.read(Wishes.withCriteria(other)).criteria()));
  }

  @Test
  void saysWhichIdsThereAre() {
    assertThat(Wishes.faults("{\"shifts\": [\"first\", \"graveyard\"]}"))
        .containsExactly(
            new FieldError(
                "/criteria/shifts/1",
                "must be one of: first, second, third, weekend, rotating, on-call"));
    assertThat(Wishes.faults(Wishes.with("cadence", "hourly")))
        .containsExactly(new FieldError("/cadence", "must be one of: instant, daily, weekly"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"roles\": [], \"keywords\": {\"all\": [], \"none\": null}}",
        "{\"payUnstatedToo\": false}"
      })
  void refusesAnAlertWithoutACriterion(String criteria) {
    assertThat(Wishes.faults(criteria))
        .containsExactly(
            new FieldError(
                "/criteria",
                "an alert with no criterion would mail every opening; give at least one"));
  }

  @Test
  void saysNothingOfNoCriterionWhereOneIsOnlyWrong() {
    assertThat(Wishes.faults("{\"roles\": [\"wizard\"]}"))
        .extracting(FieldError::field)
        .containsExactly("/criteria/roles/0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantis, WI", "00000", "", "<script>"})
  void refusesAPlaceItDoesNotKnow(String place) {
    assertThat(Wishes.faults("{\"within\": {\"place\": \"%s\", \"miles\": 50}}".formatted(place)))
        .singleElement()
        .returns("/criteria/within/place", FieldError::field)
        .extracting(FieldError::reason)
        .asString()
        .startsWith("unknown place");
  }

  @Test
  void refusesStatesBesideAPlace() {
    assertThat(
            Wishes.faults(
                "{\"states\": [\"WI\"], \"within\": {\"place\": \"54701\", \"miles\": 50}}"))
        .containsExactly(
            new FieldError(
                "/criteria/within", "give either states or a place with a radius, not both"));
  }

  @Test
  void takesAllStatesAtOnce() {
    ObjectNode request = Wishes.valid();
    var states = ((ObjectNode) request.get("criteria")).putArray("states");
    for (var state : State.values()) {
      states.add(state.id());
    }
    assertThat(Wishes.read(request).criteria().states()).hasSize(51);
  }

  @Test
  void boundsTheListsAndTheWords() {
    assertThat(Wishes.faults("{\"keywords\": {\"any\": [%s]}}".formatted(words(21))))
        .containsExactly(new FieldError("/criteria/keywords/any", "may have 20 entries, has 21"));
    assertThat(Wishes.faults("{\"excludedEmployers\": [%s]}".formatted(words(51))))
        .containsExactly(
            new FieldError("/criteria/excludedEmployers", "may have 50 entries, has 51"));
    assertThat(Wishes.faults("{\"keywords\": {\"all\": [\"%s\"]}}".formatted("x".repeat(61))))
        .containsExactly(
            new FieldError("/criteria/keywords/all/0", "may have 60 characters, has 61"));
  }

  @ParameterizedTest
  @CsvSource({
    "'!!!', must have a letter or a digit",
    "'', must have a letter or a digit",
    "'a\\nb', must not have line breaks or invisible characters",
    "'a\\u202eb', must not have line breaks or invisible characters"
  })
  void refusesWordsThatCouldNotStandInAText(String word, String reason) {
    assertThat(Wishes.faults("{\"keywords\": {\"none\": [\"%s\"]}}".formatted(word)))
        .containsExactly(new FieldError("/criteria/keywords/none/0", reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visit https://evil.example",
        "FTP://evil",
        "see WWW.evil.example",
        "eve@evil.example"
      })
  void refusesAddressesAmongTheWords(String word) {
    String reason = "must not have a web address or an e-mail address";
    for (String list : List.of("all", "any", "none")) {
      assertThat(Wishes.faults("{\"keywords\": {\"%s\": [\"%s\"]}}".formatted(list, word)))
          .containsExactly(new FieldError("/criteria/keywords/" + list + "/0", reason));
    }
    assertThat(Wishes.faults("{\"excludedEmployers\": [\"Acme\", \"%s\"]}".formatted(word)))
        .containsExactly(new FieldError("/criteria/excludedEmployers/1", reason));
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    ObjectNode request =
        Wishes.withCriteria(
            """
            {"roles": ["wizard", null], "within": {}, "mostEducation": "phd",
             "mostExperienceYears": 61, "excludedEmployers": [null]}
            """);
    request.remove("cadence");

    assertThat(Wishes.faults(request))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "/cadence",
            "/criteria/roles/0",
            "/criteria/roles/1",
            "/criteria/within/miles",
            "/criteria/within/place",
            "/criteria/mostEducation",
            "/criteria/mostExperienceYears",
            "/criteria/excludedEmployers/0");
  }

  private static String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"word" + i + "\"")
        .collect(Collectors.joining(","));
  }
}
