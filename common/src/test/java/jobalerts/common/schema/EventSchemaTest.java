package jobalerts.common.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jobalerts.common.Json;
import jobalerts.common.alert.MailOutcome;
import jobalerts.common.posting.PostingStatus;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventSchemaTest {

  @ParameterizedTest
  @MethodSource("events")
  void acceptsWhatTheRecordsWrite(String event, Object value) {
    assertThat(Schemas.objections(Schemas.current(event), value)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void acceptedWhatTheRecordsWriteWhenItWasReleased(String event, Object value) {
    assertThat(Schemas.objections(Schemas.released(event), value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"posting", "alert-matched", "alerts-matched", "alert-mailed"})
  void onlyGrewSinceItWasReleased(String event) {
    assertThat(SchemaChanges.breaking(Schemas.released(event), Schemas.current(event))).isEmpty();
  }

  static Stream<Arguments> events() {
    return Events.all().stream().map(event -> arguments(event.name(), event.value()));
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void listsTheIdsOfTheVocabulary(String event, String pointer, Term[] terms) {
    JsonNode listed = Schemas.current(event).at(pointer + "/enum");

    assertThat(listed.valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(Arrays.stream(terms).map(Term::id).toList());
  }

  static Stream<Arguments> enumerations() {
    String job = "/$defs/job/properties/";
    return Stream.of(
        arguments("posting", "/properties/status", PostingStatus.values()),
        arguments("posting", job + "roles/items", Role.values()),
        arguments("posting", job + "industry", Industry.values()),
        arguments("posting", job + "shifts/items", Shift.values()),
        arguments("posting", job + "employment/items", EmploymentType.values()),
        arguments("posting", job + "education", Education.values()),
        arguments("posting", job + "workplace", Workplace.values()),
        arguments("posting", "/$defs/pay/properties/period", PayPeriod.values()),
        arguments("posting", "/$defs/place/properties/state", State.values()),
        arguments("alert-mailed", "/properties/outcome", MailOutcome.values()));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void namesThePropertiesThatAreWritten(String event, String pointer, JsonNode written) {
    JsonNode properties = Schemas.current(event).at(pointer + "/properties");

    assertThat(names(properties)).isEqualTo(names(written)).isNotEmpty();
  }

  static Stream<Arguments> objects() {
    JsonNode posting = Json.MAPPER.valueToTree(Events.fullPosting());
    return Stream.of(
        arguments("posting", "", posting),
        arguments("posting", "/$defs/job", posting.at("/job")),
        arguments("posting", "/$defs/pay", posting.at("/job/pay")),
        arguments("posting", "/$defs/place", posting.at("/job/places/0")),
        arguments("posting", "/$defs/fingerprint", posting.at("/job/fingerprint")),
        arguments("alert-matched", "", Json.MAPPER.valueToTree(Events.alertMatched())),
        arguments("alerts-matched", "", Json.MAPPER.valueToTree(Events.alertsMatched())),
        arguments(
            "alerts-matched",
            "/$defs/match",
            Json.MAPPER.valueToTree(Events.alertsMatched()).at("/matches/0")),
        arguments("alert-mailed", "", Json.MAPPER.valueToTree(Events.fullAlertMailed())));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void describesEveryObject(String event, String pointer, JsonNode written) {
    JsonNode schema = Schemas.current(event).at(pointer);

    assertThat(schema.path("description").asString()).isNotBlank();
    assertThat(schema.path("type").asString()).isEqualTo("object");
    assertThat(List.copyOf(names(written)))
        .containsAll(schema.path("required").valueStream().map(JsonNode::stringValue).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"contentHash\":\"ab12\" | \"contentHash\":\"\"",
        "\"status\":\"open\" | \"status\":\"ajar\"",
        "\"version\":1700000000000 | \"version\":-1",
        "\"period\":\"hour\" | \"period\":\"decade\"",
        "\"zip\":\"54701\" | \"zip\":\"5470\"",
        "\"lat\":44.8, | ``",
        "0123456789abcdef | 0123456789ABCDEF",
        "\"min\":28.50 | \"min\":0",
        "\"id\":\"5b1d3a4e | \"id\":\"xx1d3a4e",
        "\"title\":\"Prod | \"title\":\"\\nProd",
        "\"datePosted\":\"2026 | \"datePosted\":\"26"
      })
  void objectsToWhatAPostingMustNotSay(String right, String wrong) {
    String posting = Json.MAPPER.writeValueAsString(Events.fullPosting());
    assertThat(posting).contains(right);

    String broken = posting.replace(right, wrong);

    assertThat(Schemas.objections(Schemas.current("posting"), Json.MAPPER.readTree(broken)))
        .isNotEmpty();
  }

  private static Set<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }
}
