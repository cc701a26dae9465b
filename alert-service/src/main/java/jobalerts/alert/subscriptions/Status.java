package jobalerts.alert.subscriptions;

import jobalerts.common.vocabulary.Term;

/** Where a subscription stands; one that was ended is not kept. */
public enum Status implements Term {
  PENDING("Waiting for your confirmation"),
  ACTIVE("On"),
  PAUSED("Paused"),
  EXPIRED("Expired");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
