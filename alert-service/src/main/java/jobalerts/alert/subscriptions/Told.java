package jobalerts.alert.subscriptions;

import jobalerts.common.vocabulary.Term;

/** What became of a match: whether its candidate was told. */
public enum Told implements Term {
  WAITING("It waits for your next mail."),
  WAITING_AGAIN("A mail told you of it; it has changed since, and waits for your next mail."),
  MAILED("A mail told you of it."),
  REJECTED("A mail should have told you of it, but could not be delivered."),
  HELD("A mail was to tell you of it; whether it arrived is not known."),
  WITHDRAWN(
      "It fitted, but no mail told of it: it had closed or changed by then,"
          + " or you were told of the same job by another opening or alert.");

  private final String label;

  Told(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
