package jobalerts.alert.subscriptions;

import jobalerts.common.vocabulary.Term;

/** Why an opening that fits is not wanted after all. */
public enum Objection implements Term {
  TOO_FAR("Too far"),
  WRONG_SHIFT("Wrong shift"),
  PAY("Pay"),
  EMPLOYER("Employer");

  private final String label;

  Objection(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
