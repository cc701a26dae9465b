package jobalerts.benchmarks.intake;

import jobalerts.benchmarks.ProcessorTime;

/** The processor time that each part has used so far, in seconds. */
record CpuTimes(double clients, double service, double broker, double database) {

  static CpuTimes of(Site site) {
    return new CpuTimes(
        ProcessorTime.of(ProcessHandle.current()),
        ProcessorTime.of(site.service()),
        ProcessorTime.of(site.broker()),
        ProcessorTime.ofAll(site.database()));
  }

  CpuTimes since(CpuTimes before) {
    return new CpuTimes(
        clients - before.clients,
        service - before.service,
        broker - before.broker,
        database - before.database);
  }
}
