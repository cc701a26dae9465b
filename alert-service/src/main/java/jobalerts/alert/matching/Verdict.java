package jobalerts.alert.matching;

/**
 * How a posting fares under one criterion, in a candidate's words.
 *
 * @param wanted what the alert asks for
 * @param found what the posting says
 */
public record Verdict(Criterion criterion, String wanted, String found, boolean holds) {

  static final String UNSTATED = "not stated";

  /** Whether the posting says anything about it. */
  public boolean stated() {
    return !found.equals(UNSTATED);
  }
}
