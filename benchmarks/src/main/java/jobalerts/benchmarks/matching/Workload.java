package jobalerts.benchmarks.matching;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.posting.Job;

/**
 * Alerts and postings at random, the same for the same seed.
 *
 * <p>Of the alerts 90 % have roles (1 to 3 of 22, Zipf 0.7) and 85 % a place: half of them 1 to 4
 * states, weighted by population with seven states of the Midwest four times, half a circle of 10
 * to 100 miles around one of 3,000 cities (Zipf 0.85). Two in a thousand have neither. Industries
 * 35 %, shifts 40 %, employment 40 %, least pay 50 %, education 40 %, experience 40 %, keywords 25
 * % (1 to 3, a third of them phrases), words or employers to avoid 8 %.
 *
 * <p>A posting has one or two roles, a city, an industry, one or two shifts, pay and 300 words of a
 * vocabulary of 20,000. It meets about 0.5 % of the alerts.
 */
final class Workload {

  private static final long ALERTS = 0x616C6572;
  private static final long JOBS = 0x6A6F6273;
  private static final long SHARES = 0x73686172;
  private static final int WORDS = 300;
  private static final int TEMPLATES = 50_000;

  private final RandomAlerts alerts;
  private final RandomJobs jobs;
  private final long seed;

  Workload(long seed) {
    this.seed = seed;
    Country country = new Country(Gazetteer.load());
    Language language = new Language();
    this.alerts = new RandomAlerts(country, language);
    this.jobs = new RandomJobs(country, language);
  }

  /** Without end, no two of them equal; one that repeats another is drawn again. */
  Stream<Criteria> distinctAlerts() {
    return draws().filter(new Repetitions()::isNew);
  }

  /** Before repetitions are left out, three of a hundred in a million; none is empty. */
  Stream<Criteria> draws() {
    return LongStream.iterate(0, n -> n + 1)
        .mapToObj(n -> alerts.alert(random(ALERTS, n)))
        .filter(alert -> !alert.isEmpty());
  }

  /**
   * As candidates do share wishes: without end, each one of 50,000 distinct ones by Zipf 0.7, so
   * that of a million some twelve thousand have the first and six the last.
   */
  Stream<Criteria> sharedAlerts() {
    List<Criteria> templates = distinctAlerts().limit(TEMPLATES).toList();
    Weights popularity = Weights.zipf(TEMPLATES, 0.7);
    return LongStream.iterate(0, n -> n + 1)
        .mapToObj(n -> templates.get(popularity.draw(random(SHARES, n))));
  }

  Job posting(int n) {
    return posting(n, WORDS);
  }

  Job posting(int n, int words) {
    return jobs.job(random(JOBS, n), words);
  }

  private RandomGenerator random(long kind, long n) {
    return new SplittableRandom(new SplittableRandom(seed ^ kind).nextLong() + n);
  }
}
