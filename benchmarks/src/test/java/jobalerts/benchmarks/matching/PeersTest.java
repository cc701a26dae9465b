package jobalerts.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Subject;
import jobalerts.common.posting.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PeersTest {

  private static final int ALERTS = 5_000;
  private static final int POSTINGS = 25;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "POSTGRES")
  void findsWhatThePredicatesSay(Peer peer) {
    requireAgreement(peer);
  }

  static void requireAgreement(Peer peer) {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    Workload workload = new Workload(seed);
    List<Criteria> alerts = workload.distinctAlerts().limit(ALERTS).toList();
    try (Contender contender = peer.start()) {
      IntStream.range(0, ALERTS).forEach(i -> contender.add(i, alerts.get(i)));
      contender.ready();
      for (Job posting : IntStream.range(0, POSTINGS).mapToObj(workload::posting).toList()) {
        assertThat(found(contender, posting))
            .as("seed %d, %s", seed, posting)
            .isEqualTo(expected(alerts, posting));
      }
    }
  }

  private static Set<Integer> expected(List<Criteria> alerts, Job posting) {
    Subject subject = Subject.of(posting);
    Set<Integer> expected = new TreeSet<>();
    for (int i = 0; i < alerts.size(); i++) {
      if (Checks.hold(alerts.get(i), subject)) {
        expected.add(i);
      }
    }
    return expected;
  }

  private static Set<Integer> found(Contender contender, Job posting) {
    Set<Integer> found = new TreeSet<>();
    contender.match(
        posting,
        (alerts, count) ->
            IntStream.range(0, count)
                .forEach(i -> assertThat(found.add(alerts[i])).as("a repetition").isTrue()));
    return found;
  }
}
