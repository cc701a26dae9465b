package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.alert.matching.Subject;
import jobalerts.common.posting.Job;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;

/** The Monitor: alerts as stored queries, and for each posting those that its presearcher finds. */
final class StoredQueries implements AutoCloseable {

  /** Of 100,000 alerts two passes left 2,138 candidates of a posting, three 1,547, four 1,504. */
  private static final int PASSES = 3;

  private final QueryIndex index = new QueryIndex();
  private final Monitor monitor;
  private final List<MonitorQuery> batch = new ArrayList<>(QueryIndex.BATCH);

  StoredQueries() {
    try {
      monitor =
          new Monitor(
              new WhitespaceAnalyzer(),
              new MultipassTermFilteredPresearcher(
                  PASSES, Rarity.COMMON, Rarity::of, List.of(), Set.of()),
              index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(int alert, Criteria criteria) {
    AlertQuery query = new AlertQuery(alert, () -> AlertQueries.narrowing(criteria));
    batch.add(new MonitorQuery(Integer.toString(alert), query));
    if (batch.size() == QueryIndex.BATCH) {
      flush();
    }
  }

  void ready() {
    flush();
    try {
      index.mergeAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Of nothing, so that the merged segment is read from now on.
    flush();
  }

  void match(Job job, MatchSink sink, Function<IndexSearcher, CandidateCheck> check) {
    try {
      var _ =
          monitor.match(
              PostingDocument.of(Subject.of(job)),
              searcher -> new Candidates(searcher, check.apply(searcher), sink));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
      index.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      monitor.register(batch);
      batch.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
