package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;

/** Whether the posting meets an alert that the presearcher has found. */
interface CandidateCheck {

  boolean holds(int alert) throws IOException;
}
