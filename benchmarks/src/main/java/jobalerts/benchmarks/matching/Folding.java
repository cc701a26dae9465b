package jobalerts.benchmarks.matching;

import java.util.List;
import jobalerts.alert.matching.Subject;
import jobalerts.common.posting.Job;

/** Words as the index folds them, so that the peers can not read a text otherwise. */
public final class Folding {

  /** Title and first word of the job that carries the text. */
  private static final String TITLE = "x";

  private Folding() {}

  /** The folded words, single-spaced; empty without a letter or digit. */
  public static String folded(String text) {
    return Subject.of(carrying(text)).words().strip().substring(TITLE.length()).strip();
  }

  private static Job carrying(String text) {
    return new Job(
        TITLE, TITLE, null, text, null, List.of(), null, List.of(), List.of(), null, null, null,
        null, List.of(), null, null, null);
  }
}
