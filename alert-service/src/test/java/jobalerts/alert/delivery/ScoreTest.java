package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.openings.Opening;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Wanted WELDER = Wanted.nothing().roles(Role.WELDER);

  @Test
  void prefersWhatThePostingSays() {
    Wanted wish = WELDER.shifts(Shift.FIRST);

    assertThat(score(wish, Jobs.valid())).isGreaterThan(score(wish, Jobs.valid().shifts()));
  }

  @Test
  void prefersTheNearerOfAllPlaces() {
    Wanted wish = WELDER.within(200, Jobs.EAU_CLAIRE);
    double near = score(wish, Jobs.valid());
    double far = score(wish, Jobs.valid().places(Jobs.MILWAUKEE));

    assertThat(near).isGreaterThan(far);
    assertThat(score(wish, Jobs.valid().places(Jobs.MILWAUKEE, Jobs.EAU_CLAIRE))).isEqualTo(near);
  }

  @Test
  void prefersMorePayUpToAQuarterAboveTheWish() {
    Wanted wish = WELDER.pay("30", PayPeriod.HOUR);
    double atTheWish = score(wish, Jobs.valid().pay(Jobs.pay("30", "30", PayPeriod.HOUR)));
    double above = score(wish, Jobs.valid().pay(Jobs.pay("33", null, PayPeriod.HOUR)));
    double farAbove = score(wish, Jobs.valid().pay(Jobs.pay(null, "90000", PayPeriod.YEAR)));

    assertThat(List.of(atTheWish, above, farAbove)).isSorted();
    assertThat(farAbove - atTheWish).isCloseTo(0.25, within(1e-9));
    assertThat(score(wish, Jobs.valid().pay(Jobs.pay("99", "99", PayPeriod.HOUR))))
        .isEqualTo(farAbove);
  }

  @Test
  void losesHalfOfItsNewnessInAWeek() {
    double fresh = Score.of(finding(WELDER, Jobs.valid(), Duration.ZERO), NOW);
    double weekOld = Score.of(finding(WELDER, Jobs.valid(), Duration.ofDays(7)), NOW);

    assertThat(fresh - weekOld).isCloseTo(0.25, within(1e-9));
    assertThat(Score.of(finding(WELDER, Jobs.valid(), Duration.ofDays(-1)), NOW)).isEqualTo(fresh);
  }

  @Test
  void countsAsNewWhatHasNews() {
    Draft.Finding old = finding(WELDER, Jobs.valid(), Duration.ofDays(60));
    Draft.Finding updated = with(old, new News(NOW, List.of("reopened")));

    assertThat(Score.of(updated, NOW)).isGreaterThan(Score.of(old, NOW));
  }

  @Test
  void ordersEqualOnesByTheirId() {
    List<Draft.Finding> findings =
        Stream.generate(() -> finding(WELDER, Jobs.valid(), Duration.ZERO)).limit(20).toList();

    assertThat(Score.ordered(findings, NOW))
        .containsExactlyInAnyOrderElementsOf(findings)
        .extracting(finding -> finding.opening().id())
        .isSorted();
  }

  @Test
  void putsTheBestFirst() {
    Draft.Finding best = finding(WELDER, Jobs.valid(), Duration.ofHours(1));
    Draft.Finding older = finding(WELDER, Jobs.valid(), Duration.ofDays(1));
    Draft.Finding oldest = finding(WELDER, Jobs.valid(), Duration.ofDays(30));

    assertThat(Score.ordered(List.of(older, oldest, best), NOW))
        .containsExactly(best, older, oldest);
  }

  private static double score(Wanted wish, Jobs job) {
    return Score.of(finding(wish, job, Duration.ofDays(1)), NOW);
  }

  private static Draft.Finding finding(Wanted wish, Jobs job, Duration age) {
    UUID id = UUID.randomUUID();
    return new Draft.Finding(
        new Opening(id, true, job.job(), NOW.minus(age)),
        UUID.randomUUID(),
        wish.criteria(),
        Checks.explain(wish.criteria(), job.job()),
        Set.of(id),
        job.job().places(),
        null);
  }

  private static Draft.Finding with(Draft.Finding it, News news) {
    return new Draft.Finding(
        it.opening(), it.subscriptionId(), it.criteria(), it.why(), it.twins(), it.places(), news);
  }
}
