package jobalerts.benchmarks.intake;

/**
 * What was measured of one thing.
 *
 * @param p50 in milliseconds, as is {@code p99}
 * @param cpu of the time that it took
 */
record Figure(String name, double perSecond, double p50, double p99, CpuTimes cpu) {

  static final String HEAD =
      "%-44s %9s %9s %9s   %s"
          .formatted(
              "", "a second", "p50 ms", "p99 ms", "CPU µs each: clients service broker database");

  static Figure of(String name, Timings timings, CpuTimes cpu) {
    return new Figure(
        name, timings.perSecond(), timings.millis(0.5), timings.millis(0.99), each(timings, cpu));
  }

  /** Microseconds for each request. */
  private static CpuTimes each(Timings timings, CpuTimes all) {
    double scale = 1e6 / (timings.perSecond() * timings.seconds());
    return new CpuTimes(
        all.clients() * scale, all.service() * scale, all.broker() * scale, all.database() * scale);
  }

  String line() {
    return "%-44s %,9.0f %9.2f %9.2f   %20.0f %7.0f %6.0f %8.0f"
        .formatted(
            name, perSecond, p50, p99, cpu.clients(), cpu.service(), cpu.broker(), cpu.database());
  }
}
