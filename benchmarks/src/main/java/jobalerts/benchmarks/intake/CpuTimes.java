package jobalerts.benchmarks.intake;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time that each part has used so far, in seconds. */
record CpuTimes(double clients, double service, double broker, double database) {

  static CpuTimes of(Site site) {
    return new CpuTimes(
        seconds(Stream.of(ProcessHandle.current())),
        seconds(Stream.of(site.service())),
        seconds(Stream.of(site.broker())),
        seconds(Stream.concat(Stream.of(site.database()), site.database().descendants())));
  }

  CpuTimes since(CpuTimes before) {
    return new CpuTimes(
        clients - before.clients,
        service - before.service,
        broker - before.broker,
        database - before.database);
  }

  private static double seconds(Stream<ProcessHandle> processes) {
    return processes
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }
}
