package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;

/** Whether an alert that the presearcher has found is met indeed. */
interface CandidateCheck {

  boolean holds(Posting posting) throws IOException;
}
