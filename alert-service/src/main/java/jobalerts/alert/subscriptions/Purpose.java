package jobalerts.alert.subscriptions;

import jobalerts.common.vocabulary.Term;

/** What a link in a mail is for. */
public enum Purpose implements Term {
  CONFIRM("Confirm an alert"),
  MANAGE("Manage alerts");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
