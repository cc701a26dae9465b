package jobalerts.benchmarks.matching.lucene;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.benchmarks.matching.Contender;
import jobalerts.common.posting.Job;

/**
 * Lucene Monitor as it is meant: a stored query for each alert, found by the multi-pass presearcher
 * and then run on the posting, which is one document in memory.
 *
 * <p>What is done to be fair to it: every criterion is a term or a choice of terms, so that each
 * can narrow (queries over points never do, and {@code LatLonPoint} builds its grid anew at each
 * run). A circle is found by a few cells of a pyramid of grids and is checked by distance before
 * the query is run, which need not look at cells again; pay is found by steps of a dollar. What
 * passes unstated is in the document with all values, which spares queries a clause. The weights
 * put first what fewest postings have. Nothing is scored, collected or cached, the queries' index
 * lies in mapped files and is merged into one segment. Batches of postings would be slower.
 */
public final class LuceneMonitor implements Contender {

  private final StoredQueries alerts = new StoredQueries();
  private final List<QueryRun> runs = new ArrayList<>();

  @Override
  public void add(int alert, Criteria criteria) {
    alerts.add(alert, criteria);
    runs.add(QueryRun.of(criteria));
  }

  @Override
  public void ready() {
    alerts.ready();
  }

  @Override
  public void match(Job job, MatchSink sink) {
    alerts.match(
        job,
        sink,
        searcher -> {
          Posting posting = new Posting(job, searcher);
          return alert -> runs.get(alert).holds(posting);
        });
  }

  @Override
  public void close() {
    alerts.close();
  }
}
