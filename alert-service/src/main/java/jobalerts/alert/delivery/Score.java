package jobalerts.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.alert.matching.Verdict;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Pay;
import org.jspecify.annotations.Nullable;

/**
 * The order of a mail: how well an opening fits and how new it is, each as a number from 0 to 1.
 *
 * <pre>
 * score = ½ stated + ¼ near + ¼ pay + ½ · 2^(−days / 7)
 * </pre>
 *
 * <ul>
 *   <li>stated: which part of the alert's criteria the posting answers; all of them hold, but some
 *       only because it does not say.
 *   <li>near: 1 in the middle of the alert's circle, 0 at its rim.
 *   <li>pay: 0 at the wish or where pay is not stated, 1 from a quarter above it on; of a range its
 *       middle counts.
 *   <li>days: since the opening was first seen, or since its news.
 * </ul>
 *
 * What an alert does not ask for counts ½ in all its mails, so that alerts compare in a mail of
 * several. A week of age thus costs as much as the way from the middle of the circle to its rim. Of
 * equal ones the newer is first, then the smaller id. The order is as of the moment at which the
 * mail was written down, so it is the same however often the mail is tried.
 */
final class Score {

  private static final double NEUTRAL = 0.5;
  private static final double FULL_PAY = 0.25;
  private static final double HALF_LIFE_DAYS = 7;

  private record Scored(Draft.Finding finding, double score) {}

  private Score() {}

  /** The best first. */
  static List<Draft.Finding> ordered(List<Draft.Finding> findings, Instant now) {
    return findings.stream()
        .map(finding -> new Scored(finding, of(finding, now)))
        .sorted(
            Comparator.comparingDouble(Scored::score)
                .thenComparing(scored -> scored.finding().newSince())
                .reversed()
                .thenComparing(scored -> scored.finding().opening().id()))
        .map(Scored::finding)
        .toList();
  }

  static double of(Draft.Finding finding, Instant now) {
    Criteria criteria = finding.criteria();
    return 0.5 * stated(finding.why().verdicts())
        + 0.25 * near(criteria.within(), finding.places())
        + 0.25 * pay(criteria.leastPay(), finding.opening().job().pay())
        + 0.5 * fresh(Duration.between(finding.newSince(), now));
  }

  private static double stated(List<Verdict> verdicts) {
    long stated = verdicts.stream().filter(Verdict::stated).count();
    return verdicts.isEmpty() ? NEUTRAL : (double) stated / verdicts.size();
  }

  private static double near(@Nullable Circle circle, List<Place> places) {
    if (circle == null) {
      return NEUTRAL;
    }
    // Without a place only remote work fits a circle, and that is nowhere far.
    double miles =
        places.stream()
            .map(circle::milesTo)
            .flatMapToDouble(it -> it == null ? DoubleStream.empty() : DoubleStream.of(it))
            .min()
            .orElse(0);
    return 1 - Math.min(1, miles / circle.miles());
  }

  private static double pay(@Nullable PayFloor floor, @Nullable Pay pay) {
    if (floor == null) {
      return NEUTRAL;
    }
    double above = pay == null ? 0 : middle(pay) / floor.annual() - 1;
    return Math.clamp(above / FULL_PAY, 0, 1);
  }

  /** An open end counts as the other one. */
  private static double middle(Pay pay) {
    Long min = pay.annualMin();
    Long max = pay.annualMax();
    if (min == null || max == null) {
      return min != null ? min : max != null ? max : 0;
    }
    return (min + max) / 2.0;
  }

  private static double fresh(Duration age) {
    double days = Math.max(0, age.toMillis() / (double) Duration.ofDays(1).toMillis());
    return Math.pow(2, -days / HALF_LIFE_DAYS);
  }
}
