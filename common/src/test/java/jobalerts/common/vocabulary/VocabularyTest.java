package jobalerts.common.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jobalerts.common.Json;
import jobalerts.common.alert.MailOutcome;
import jobalerts.common.posting.PostingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class VocabularyTest {

  static Stream<Class<? extends Term>> vocabularies() {
    return Stream.of(
        Role.class,
        Industry.class,
        Shift.class,
        EmploymentType.class,
        Education.class,
        PayPeriod.class,
        Workplace.class,
        State.class,
        PostingStatus.class,
        MailOutcome.class);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void isWrittenAndReadByItsIds(Class<? extends Term> vocabulary) {
    for (Term term : vocabulary.getEnumConstants()) {
      String json = Json.MAPPER.writeValueAsString(term);
      assertThat(json).isEqualTo("\"" + term.id() + "\"");
      assertThat(Json.MAPPER.readValue(json, vocabulary)).isSameAs(term);
    }
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void labelsEachTermAnew(Class<? extends Term> vocabulary) {
    List<String> labels = Arrays.stream(vocabulary.getEnumConstants()).map(Term::label).toList();

    assertThat(labels).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void findsATermByIdWhateverItsCase() {
    assertThat(Term.byId(Role.class, "Plant-Manager")).contains(Role.PLANT_MANAGER);
    assertThat(Term.byId(State.class, "wi")).contains(State.WI);
    assertThat(Term.byId(Role.class, "PLANT_MANAGER")).isEmpty();
    assertThat(Term.byId(Role.class, "")).isEmpty();
  }

  @Test
  void refusesAnIdThatItDoesNotHave() {
    assertThatThrownBy(() -> Json.MAPPER.readValue("\"astronaut\"", Role.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void namesStatesByCodeOrName() {
    assertThat(State.named(" wisconsin ")).contains(State.WI);
    assertThat(State.named("wi")).contains(State.WI);
    assertThat(State.named("district of columbia")).contains(State.DC);
    assertThat(State.named("Wisc")).isEmpty();
    assertThat(State.values()).hasSize(51);
  }

  @Test
  void ordersEducationByDegree() {
    assertThat(Education.values())
        .extracting(Term::id)
        .containsExactly(
            "none", "high-school", "certificate", "associate", "bachelor", "master", "doctorate");
  }
}
