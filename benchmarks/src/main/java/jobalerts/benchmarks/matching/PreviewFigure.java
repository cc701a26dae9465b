package jobalerts.benchmarks.matching;

/**
 * A line of the table of {@link PreviewBenchmark}.
 *
 * @param fitting how many postings fit, on average
 * @param mean milliseconds of processor for a question
 * @param worst that of the question that took longest
 * @param ratio what the peer took, to what ours took for the same questions
 * @param identical whether the peer found the same
 */
record PreviewFigure(
    String question, double fitting, double mean, double worst, double ratio, boolean identical) {

  static final String HEAD =
      "%-28s %9s %9s %9s %9s".formatted("", "fitting", "ms mean", "worst", "peer");

  String line() {
    return "%-28s %,9.0f %9.2f %9.2f %,8.0f× %s"
        .formatted(question, fitting, mean, worst, ratio, identical ? "" : "DIFFERS");
  }
}
