package jobalerts.benchmarks.matching;

/** How fast postings were matched for a while. */
record Rate(long postings, long nanos, long processor) {

  double perSecond() {
    return postings * 1e9 / nanos;
  }

  /** Microseconds of processor for each posting. */
  double micros() {
    return processor / 1e3 / postings;
  }

  Rate plus(Rate other) {
    return new Rate(postings + other.postings, nanos + other.nanos, processor + other.processor);
  }
}
