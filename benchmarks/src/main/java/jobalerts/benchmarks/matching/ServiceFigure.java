package jobalerts.benchmarks.matching;

/**
 * What was measured of the whole service.
 *
 * @param loading seconds from the first alert to the last
 * @param postings matched in a second, until their offsets were committed
 * @param matches published in a second
 * @param bare matches of the same records that a producer alone publishes in a second
 * @param processor microseconds of the service for a posting
 */
record ServiceFigure(
    int alerts,
    double loading,
    double postings,
    double matches,
    double matchesPerPosting,
    double megabytes,
    double bare,
    double processor) {

  String table() {
    return """
    alerts loaded          %,d in %.1f s = %,.0f a second
    postings matched       %,.0f a second, %,.0f matches each, %,.0f µs of processor each
    matches published      %,.0f a second, %.0f MB a second
    by a producer alone    %,.0f a second; the service has %.2f of it
    """
        .formatted(
            alerts,
            loading,
            alerts / loading,
            postings,
            matchesPerPosting,
            processor,
            matches,
            megabytes,
            bare,
            matches / bare);
  }
}
