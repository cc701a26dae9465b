package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import jobalerts.alert.matching.MatchSink;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Takes the presearcher's candidates and keeps the numbers of those that match. */
final class Candidates extends CandidateMatcher<QueryMatch> {

  private final CandidateCheck check;
  private final MatchSink sink;
  private int[] alerts = new int[1_024];
  private int count;

  Candidates(IndexSearcher searcher, CandidateCheck check, MatchSink sink) {
    super(searcher);
    this.check = check;
    this.sink = sink;
  }

  @Override
  public void matchQuery(String id, Query query, Map<String, String> metadata) throws IOException {
    int alert = ((AlertQuery) query).alert();
    if (check.holds(alert)) {
      add(alert);
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
    sink.failed(Integer.parseInt(id), new IllegalStateException(e));
  }

  @Override
  public QueryMatch resolve(QueryMatch one, QueryMatch other) {
    return one;
  }

  /** Not before the end: a failure of the sink's would be taken for one of the query's. */
  @Override
  protected void doFinish() {
    if (count > 0) {
      sink.matched(alerts, count);
    }
  }
}
