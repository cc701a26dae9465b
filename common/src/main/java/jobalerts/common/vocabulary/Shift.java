package jobalerts.common.vocabulary;

/** A shift that a posting names. */
public enum Shift implements Term {
  FIRST("1st shift (days)"),
  SECOND("2nd shift (evenings)"),
  THIRD("3rd shift (nights)"),
  WEEKEND("Weekends"),
  ROTATING("Rotating"),
  ON_CALL("On call");

  private final String label;

  Shift(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
