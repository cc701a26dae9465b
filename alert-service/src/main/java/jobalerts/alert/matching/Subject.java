package jobalerts.alert.matching;

import jobalerts.common.posting.Job;

/**
 * A job made ready to be asked many times.
 *
 * @param words title and text as folded words, single-spaced, with a space at either end, so that a
 *     phrase stands there exactly when its own folded form is a substring
 */
public record Subject(Job job, String words) {

  public static Subject of(Job job) {
    return new Subject(job, folded(job.title() + "\n" + job.text()));
  }

  /** Never so for a phrase without a letter or digit. */
  boolean mentions(String phrase) {
    return contains(words, phrase);
  }

  /** By whole words as well: "GE" names "GE Aerospace" and not "General Mills". */
  boolean isAt(String employer) {
    return contains(folded(job.employer()), employer);
  }

  private static boolean contains(String words, String phrase) {
    String folded = folded(phrase);
    return !folded.isBlank() && words.contains(folded);
  }

  static String folded(String text) {
    return new FoldedText().add(text).toString();
  }
}
