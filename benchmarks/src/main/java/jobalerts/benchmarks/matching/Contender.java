package jobalerts.benchmarks.matching;

import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.posting.Job;

/** Anything that finds the alerts which a posting meets: the service's index, or a peer of it. */
public interface Contender extends AutoCloseable {

  /** Adds an alert; numbers come in order, from 0 on. */
  void add(int alert, Criteria criteria);

  /** Called once, when all alerts are added. */
  default void ready() {}

  void match(Job job, MatchSink sink);

  /**
   * The nanoseconds of processor that matching has taken so far: by default the calling thread's.
   */
  default long processorTime() {
    return Processor.ofThisThread();
  }

  @Override
  default void close() {}
}
