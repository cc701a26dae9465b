package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import jobalerts.alert.matching.MatchSink;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.Query;

/** Takes the candidates of the presearcher and keeps the numbers of those that match. */
final class Candidates extends CandidateMatcher<QueryMatch> {

  private final Posting posting;
  private final MatchSink sink;
  private int[] alerts = new int[1_024];
  private int count;
  private int looked;

  Candidates(Posting posting, MatchSink sink) {
    super(posting.searcher());
    // One document and queries that are all different: there is nothing to be found in a cache.
    searcher.setQueryCache(null);
    this.posting = posting;
    this.sink = sink;
  }

  @Override
  public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
    AlertQuery alert = (AlertQuery) query;
    looked++; jobalerts.benchmarks.matching.Scratch.looked++;
    if (alert.check().holds(posting)) {
      add(alert.alert());
    }
  }

  private void add(int alert) {
    if (count == alerts.length) {
      alerts = Arrays.copyOf(alerts, 2 * count);
    }
    alerts[count++] = alert;
  }

  @Override
  public void reportError(String id, Exception e) {
    sink.failed(
        Integer.parseInt(id),
        e instanceof RuntimeException failure ? failure : new IllegalStateException(e));
  }

  @Override
  public QueryMatch resolve(QueryMatch one, QueryMatch other) {
    return one;
  }

  /** How many alerts the presearcher found. */
  int looked() {
    return looked;
  }

  /** Not before the end: a failure of the sink's would be taken for one of the query's. */
  @Override
  protected void doFinish() {
    if (count > 0) {
      sink.matched(alerts, count);
    }
  }
}
