package jobalerts.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.alert.matching.Subject;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final Workload WORKLOAD = new Workload(42);
  private static final List<Criteria> ALERTS = WORKLOAD.distinctAlerts().limit(20_000).toList();

  @Test
  void isTheSameForTheSameSeed() {
    Workload again = new Workload(42);

    assertThat(again.distinctAlerts().limit(100)).isEqualTo(ALERTS.subList(0, 100));
    assertThat(again.posting(7)).isEqualTo(WORKLOAD.posting(7));
    assertThat(new Workload(43).posting(7)).isNotEqualTo(WORKLOAD.posting(7));
  }

  @Test
  void repeatsNoAlert() {
    assertThat(ALERTS).doesNotHaveDuplicates();
    assertThat(WORKLOAD.draws().limit(20_000).toList()).isNotEqualTo(ALERTS);
  }

  @Test
  void asksForWhatItSays() {
    assertThat(share(it -> !it.roles().isEmpty())).isCloseTo(0.9, within(0.02));
    assertThat(share(it -> !it.states().isEmpty())).isCloseTo(0.425, within(0.02));
    assertThat(share(it -> it.within() != null)).isCloseTo(0.425, within(0.02));
    assertThat(share(it -> !it.industries().isEmpty())).isCloseTo(0.35, within(0.02));
    assertThat(share(it -> !it.shifts().isEmpty())).isCloseTo(0.4, within(0.02));
    assertThat(share(it -> !it.employment().isEmpty())).isCloseTo(0.4, within(0.02));
    assertThat(share(it -> it.leastPay() != null)).isCloseTo(0.5, within(0.02));
    assertThat(share(it -> it.mostEducation() != null)).isCloseTo(0.4, within(0.02));
    assertThat(share(it -> it.mostExperienceYears() != null)).isCloseTo(0.4, within(0.02));
    assertThat(share(it -> hasKeywords(it.keywords()))).isCloseTo(0.25, within(0.02));
    assertThat(share(WorkloadTest::avoids)).isCloseTo(0.08, within(0.01));
    assertThat(share(WorkloadTest::isAnywhereForAnyRole)).isCloseTo(0.002, within(0.001));
  }

  @Test
  void meetsHalfAPercentOfTheAlerts() {
    double matches = IntStream.range(0, 50).mapToLong(n -> matches(n, ALERTS)).average().orElse(0);

    assertThat(matches / ALERTS.size()).isCloseTo(0.005, within(0.002));
  }

  @Test
  void sharesWishesAsCandidatesDo() {
    List<Criteria> shared = WORKLOAD.sharedAlerts().limit(100_000).toList();

    assertThat(shared.stream().distinct().count()).isBetween(20_000L, 50_000L);
  }

  private static long matches(int posting, List<Criteria> alerts) {
    Subject subject = Subject.of(WORKLOAD.posting(posting));
    return alerts.stream().filter(alert -> Checks.hold(alert, subject)).count();
  }

  private static double share(Predicate<Criteria> has) {
    return (double) ALERTS.stream().filter(has).count() / ALERTS.size();
  }

  private static boolean hasKeywords(Keywords keywords) {
    return !keywords.all().isEmpty() || !keywords.any().isEmpty();
  }

  private static boolean avoids(Criteria it) {
    return !it.keywords().none().isEmpty() || !it.excludedEmployers().isEmpty();
  }

  private static boolean isAnywhereForAnyRole(Criteria it) {
    return it.roles().isEmpty() && it.states().isEmpty() && it.within() == null;
  }
}
