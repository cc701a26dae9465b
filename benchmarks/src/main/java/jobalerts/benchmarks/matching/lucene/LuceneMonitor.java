package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.alert.matching.Subject;
import jobalerts.benchmarks.matching.Contender;
import jobalerts.benchmarks.matching.Residuals;
import jobalerts.common.posting.Job;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;

public final class LuceneMonitor implements Contender {

  private final QueryIndex index = new QueryIndex();
  private final Monitor monitor;
  private final Residuals residuals = new Residuals();
  private final boolean runsQueries;
  private final List<MonitorQuery> batch = new ArrayList<>(QueryIndex.BATCH);

  private LuceneMonitor(int passes, boolean runsQueries) {
    this.runsQueries = runsQueries;
    try {
      monitor =
          new Monitor(
              new WhitespaceAnalyzer(),
              new MultipassTermFilteredPresearcher(
                  passes, (float) Rarity.COMMON, Rarity::of, List.of(), Set.of()),
              index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each candidate's query is run. */
  public static LuceneMonitor runningQueries() {
    return new LuceneMonitor(Integer.getInteger("passes", 4), true);
  }

  /** Only candidates come from Lucene; they are checked as those of the inverted lists are. */
  public static LuceneMonitor checkingInJava() {
    return new LuceneMonitor(Integer.getInteger("passes", 4), false);
  }

  @Override
  public void add(int alert, Criteria criteria) {
    batch.add(new MonitorQuery(Integer.toString(alert), query(alert, criteria)));
    if (batch.size() == QueryIndex.BATCH) {
      flush();
    }
  }

  @Override
  public void ready() {
    try {
      flush();
      if (Boolean.parseBoolean(System.getProperty("merge", "true"))) index.mergeAll();
      // An empty batch lets the reader see the merge.
      monitor.register();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void match(Job job, MatchSink sink) {
    Subject subject = Subject.of(job);
    try {
      var _ =
          monitor.match(
              PostingDocument.of(subject),
              searcher -> new Candidates(posting(job, searcher), sink));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Posting posting(Job job, org.apache.lucene.search.IndexSearcher searcher) {
    return new Posting(job, searcher, runsQueries ? null : residuals.of(job));
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AlertQuery query(int alert, Criteria criteria) {
    if (!runsQueries) {
      residuals.add(alert, criteria);
    }
    return new AlertQuery(
        alert,
        () -> AlertQueries.narrowing(criteria),
        runsQueries ? QueryRun.of(criteria) : PackedCheck.of(alert, criteria));
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
