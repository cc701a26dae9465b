package jobalerts.alert.matching;

/** Gathers the matches of one posting into batches for a sink. */
final class Matches {

  /** 4 KB: it stays in the first cache, and a sink is called often enough to begin early. */
  private static final int BATCH = 1_024;

  private final MatchSink sink;
  private final int[] alerts = new int[BATCH];
  private int count;

  Matches(MatchSink sink) {
    this.sink = sink;
  }

  void add(int alert) {
    alerts[count++] = alert;
    if (count == BATCH) {
      flush();
    }
  }

  void flush() {
    if (count > 0) {
      int full = count;
      count = 0;
      sink.matched(alerts, full);
    }
  }
}
