package jobalerts.benchmarks.matching;

import jobalerts.alert.matching.MatchSink;

/** Hands matches to a sink by the thousand, as the service's index does. */
final class Batch {

  private final MatchSink sink;
  private final int[] alerts = new int[1_024];
  private int count;

  Batch(MatchSink sink) {
    this.sink = sink;
  }

  void add(int alert) {
    alerts[count++] = alert;
    if (count == alerts.length) {
      flush();
    }
  }

  void flush() {
    if (count > 0) {
      sink.matched(alerts, count);
      count = 0;
    }
  }
}
