package jobalerts.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.AlertIndex.Change;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;

/** An index of the service, fed in batches as the service does. */
record Indexed(AlertIndex index, List<Change> batch) implements Contender {

  private static final int BATCH = 10_000;

  Indexed(AlertIndex index) {
    this(index, new ArrayList<>(BATCH));
  }

  @Override
  public void add(int alert, Criteria criteria) {
    batch.add(new Change(alert, criteria));
    if (batch.size() == BATCH) {
      ready();
    }
  }

  @Override
  public void ready() {
    index.update(batch);
    batch.clear();
  }

  @Override
  public void match(Job job, MatchSink sink) {
    index.match(job, sink);
  }
}
