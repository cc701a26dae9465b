package jobalerts.alert.matching;

/**
 * How a posting fares under one criterion, in a candidate's words.
 *
 * @param wanted what the alert asks for
 * @param found what the posting says
 * @param asked "You asked for at least $30 an hour"
 * @param told "pays $20 an hour"
 */
public record Verdict(
    Criterion criterion, String wanted, String found, boolean holds, String asked, String told) {

  static final String UNSTATED = "not stated";
  static final String NO_WORD = "none of them";
  static final String NO_YEARS = "none";

  /** Whether the posting says anything about it. */
  public boolean stated() {
    return !found.equals(UNSTATED);
  }

  /** "You asked for at least $30 an hour; this pays $20 an hour." */
  public String sentence() {
    return asked + "; this " + told + ".";
  }
}
