package jobalerts.alert.subscriptions.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.subscriptions.preview.Preview.Without;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final List<Without> WITHOUT =
      List.of(
          new Without(Criterion.PLACE, 1_200),
          new Without(Criterion.PAY, 3),
          new Without(Criterion.SHIFT, 1),
          new Without(Criterion.ROLE, 1));

  @Test
  void hasNoneForAnAlertOfUsualWidth() {
    assertThat(Advice.on(5, 30, Set.of(Criterion.ROLE), WITHOUT)).isEmpty();
    assertThat(Advice.on(300, 30, Set.of(Criterion.ROLE), WITHOUT)).isEmpty();
  }

  @Test
  void namesWhatKeepsMostAwayFromANarrowAlert() {
    assertThat(Advice.on(4, 30, Set.of(Criterion.ROLE), WITHOUT))
        .containsExactly(
            "Less than one opening a week fits.",
            "Other places would add 1,200 openings.",
            "Less pay, or pay that is not stated, would add 3 openings.",
            "Other shifts would add 1 opening.");
  }

  @Test
  void saysWhenNoSingleWishIsToBlame() {
    assertThat(Advice.on(0, 30, Set.of(Criterion.ROLE, Criterion.PLACE), List.of()))
        .containsExactly(
            "Nothing has come lately that fits.",
            "Dropping one of your wishes alone would change nothing; try fewer of them.");
  }

  @Test
  void namesWhatAWideAlertDoesNotSay() {
    assertThat(Advice.on(3_000, 30, Set.of(Criterion.ROLE), WITHOUT))
        .containsExactly(
            "That is about 100 openings a day.",
            "Say near which place, or in which states, you would work.",
            "Tick the shifts that suit you.");
  }

  @Test
  void judgesByTheDaysThatAreKnown() {
    assertThat(Advice.on(1, 3, Set.of(), WITHOUT)).isEmpty();
    assertThat(Advice.on(31, 3, Set.of(), WITHOUT)).isNotEmpty();
  }
}
