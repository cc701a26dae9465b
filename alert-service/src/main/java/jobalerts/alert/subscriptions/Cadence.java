package jobalerts.alert.subscriptions;

import jobalerts.common.vocabulary.Term;

/** How often an alert's mails go out, if there is something to tell. */
public enum Cadence implements Term {
  INSTANT("As openings come in"),
  DAILY("Once a day"),
  WEEKLY("Once a week");

  private final String label;

  Cadence(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
