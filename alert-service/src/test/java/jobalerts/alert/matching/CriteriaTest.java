package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.Json;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.Test;

class CriteriaTest {

  @Test
  void putsAWishIntoWords() {
    Wanted wish =
        Wanted.nothing()
            .roles(Role.WELDER)
            .within(25, Jobs.EAU_CLAIRE)
            .none("nights")
            .notAt("Acme");

    assertThat(Checks.inWords(wish.criteria()))
        .containsExactly(
            "Role: Welder",
            "Place: within 25 miles of Eau Claire, WI 54701",
            "Words to avoid: none of “nights”",
            "Employers to avoid: not Acme");
  }

  @Test
  void isEmptyOnlyWithoutAnyCriterion() {
    assertThat(Criteria.NONE.isEmpty()).isTrue();
    assertThat(Wanted.nothing().payUnstatedToo(false).criteria().isEmpty()).isTrue();
    assertThat(Wanted.nothing().any(" ", "").criteria().isEmpty()).isTrue();
    assertThat(Wanted.nothing().notAt("Acme").criteria().isEmpty()).isFalse();
    assertThat(Wanted.nothing().experience(0).criteria().isEmpty()).isFalse();
  }

  @Test
  void isTheSameAfterAWayThroughJson() {
    Criteria wish =
        Wanted.nothing()
            .roles(Role.WELDER, Role.PLANT_MANAGER)
            .within(25, Jobs.EAU_CLAIRE)
            .pay("30.50", PayPeriod.HOUR)
            .payUnstatedToo(false)
            .any("TIG", "C++")
            .notAt("Acme")
            .criteria();

    String json = Json.MAPPER.writeValueAsString(wish);

    assertThat(Json.MAPPER.readValue(json, Criteria.class)).isEqualTo(wish);
    assertThat(Json.MAPPER.readValue("{}", Criteria.class)).isEqualTo(Criteria.NONE);
  }

  @Test
  void refusesWhatCanNotBeMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Criteria(
                Set.of(),
                Set.of(State.WI),
                new Circle("x", 0, 0, 10),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Keywords.NONE,
                List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Wanted.nothing().experience(61));
    assertThatIllegalArgumentException().isThrownBy(() -> Wanted.nothing().experience(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PayFloor(BigDecimal.ZERO, PayPeriod.HOUR));
  }
}
