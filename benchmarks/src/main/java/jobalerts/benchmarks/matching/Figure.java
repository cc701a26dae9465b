package jobalerts.benchmarks.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A line of the table.
 *
 * @param ratio of the processor to what ours took for the same postings
 * @param identical whether it found what ours found
 * @param mean microseconds of processor for a posting, as are {@code p50} and {@code p99}
 * @param spread p99 to p50 of the time for a match, among postings with about the median of matches
 * @param first microseconds of processor until the first match is handed over, at most
 */
record Figure(
    String name,
    int alerts,
    int postings,
    double matches,
    double mean,
    double p50,
    double p99,
    double nanosPerMatch,
    double spread,
    double first,
    double heapMegabytes,
    double buildSeconds,
    double ratio,
    boolean identical) {

  static final String HEAD =
      "%-24s %8s %8s %10s %10s %10s %9s %7s %9s %8s %8s %9s"
          .formatted(
              "",
              "postings",
              "matches",
              "µs mean",
              "p50",
              "p99",
              "ns/match",
              "p99/p50",
              "first µs",
              "MB",
              "build s",
              "to ours");

  static Figure of(Outcome it, Outcome ours) {
    List<Sample> samples = it.samples();
    double micros = samples.stream().mapToLong(Sample::nanos).average().orElse(0) / 1e3;
    double matches = samples.stream().mapToInt(Sample::matches).average().orElse(0);
    return new Figure(
        it.peer().label(),
        it.alerts(),
        samples.size(),
        matches,
        micros,
        quantile(samples, 0.5, Sample::nanos) / 1e3,
        quantile(samples, 0.99, Sample::nanos) / 1e3,
        micros * 1e3 / matches,
        spread(samples),
        quantile(samples, 1, Sample::first) / 1e3,
        it.heap() / 1e6,
        it.building() / 1e9,
        it.ratioTo(ours),
        it.agreesWith(ours));
  }

  String line() {
    return "%-24s %8d %,8.0f %,10.1f %,10.1f %,10.1f %,9.1f %7.1f %,9.0f %,8.0f %8.1f %,8.1f× %s"
        .formatted(
            name,
            postings,
            matches,
            mean,
            p50,
            p99,
            nanosPerMatch,
            spread,
            first,
            heapMegabytes,
            buildSeconds,
            ratio,
            identical ? "" : "DIFFERS");
  }

  /** Postings with very many or few matches differ for that alone. */
  private static double spread(List<Sample> samples) {
    double usual = quantile(samples, 0.5, Sample::matches);
    List<Sample> alike =
        samples.stream().filter(it -> Math.abs(it.matches() - usual) <= usual / 5).toList();
    return quantile(alike, 0.99, Sample::nanosPerMatch)
        / quantile(alike, 0.5, Sample::nanosPerMatch);
  }

  private static double quantile(
      List<Sample> samples, double part, ToDoubleFunction<Sample> value) {
    double[] sorted = samples.stream().mapToDouble(value).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
  }
}
