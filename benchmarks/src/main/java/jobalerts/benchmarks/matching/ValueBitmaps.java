package jobalerts.benchmarks.matching;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * A bitmap for each value of each attribute, as search engines and column stores answer such
 * questions, compressed by RoaringBitmap (Lemire et al., "Roaring Bitmaps: Implementation of an
 * Optimized Software Library", 2018). An alert is in the bitmap of every value that it accepts, so
 * one that does not ask is in all of them. The bitmaps of what a posting says are joined within a
 * criterion, and the criteria intersected, place and role first as they leave the least; pay,
 * years, circles and keywords are asked of the alerts that remain.
 */
final class ValueBitmaps implements Contender {

  private static final int ANY_ROLE = Role.values().length;

  private final Places places = new Places(new Grid(1));
  private final Residuals residuals = new Residuals();
  private final RoaringBitmap[] byPlace = bitmaps(places.count());
  private final RoaringBitmap[] byRole = bitmaps(ANY_ROLE + 1);
  private final RoaringBitmap[] byFact = bitmaps(Facts.WIDTH);
  private int alerts;

  @Override
  public void add(int alert, Criteria wish) {
    alerts = alert + 1;
    residuals.add(alert, wish);
    long roles = wish.roles().isEmpty() ? 1L << ANY_ROLE : Facts.bits(wish.roles());
    of(byPlace, places.of(wish)).forEach(bitmap -> bitmap.add(alert));
    of(byRole, ones(roles)).forEach(bitmap -> bitmap.add(alert));
    of(byFact, ones(Facts.accepted(wish))).forEach(bitmap -> bitmap.add(alert));
  }

  @Override
  public void ready() {
    residuals.trim(alerts);
    Stream.of(byPlace, byRole, byFact).flatMap(Stream::of).forEach(ValueBitmaps::pack);
  }

  @Override
  public void match(Job job, MatchSink sink) {
    Residuals.Question question = residuals.of(job);
    Batch batch = new Batch(sink);
    candidates(job)
        .forEach((int alert) -> {
          if (question.holds(alert)) {
            batch.add(alert);
          }
        });
    batch.flush();
  }

  private RoaringBitmap candidates(Job job) {
    RoaringBitmap candidates = any(byPlace, places.of(job));
    candidates.and(any(byRole, ones(Facts.bits(job.roles()) | (1L << ANY_ROLE))));
    for (long fact : Facts.asked(Facts.said(job))) {
      candidates.and(any(byFact, ones(fact)));
    }
    return candidates;
  }

  private static RoaringBitmap any(RoaringBitmap[] bitmaps, int[] values) {
    return FastAggregation.or(of(bitmaps, values).iterator());
  }

  private static Stream<RoaringBitmap> of(RoaringBitmap[] bitmaps, int[] values) {
    return IntStream.of(values).mapToObj(value -> bitmaps[value]);
  }

  private static int[] ones(long bits) {
    return BitSet.valueOf(new long[] {bits}).stream().toArray();
  }

  private static void pack(RoaringBitmap bitmap) {
    bitmap.runOptimize();
    bitmap.trim();
  }

  private static RoaringBitmap[] bitmaps(int count) {
    return Stream.generate(RoaringBitmap::new).limit(count).toArray(RoaringBitmap[]::new);
  }
}
