package jobalerts.benchmarks.delivery;

/** Processor time of each part: in seconds, or of each mail in microseconds. */
record Cpu(double service, double database, double broker, double sink) {

  Cpu since(Cpu before) {
    return new Cpu(
        service - before.service,
        database - before.database,
        broker - before.broker,
        sink - before.sink);
  }

  /** Microseconds of each. */
  Cpu each(int count) {
    double scale = 1e6 / count;
    return new Cpu(service * scale, database * scale, broker * scale, sink * scale);
  }

  double sum() {
    return service + database + broker + sink;
  }

  String line() {
    return "%,8.0f %8.0f %6.0f %6.0f %8.0f".formatted(service, database, broker, sink, sum());
  }
}
