package jobalerts.common.vocabulary;

/** Where the work is done. */
public enum Workplace implements Term {
  ON_SITE("On site"),
  HYBRID("Hybrid"),
  REMOTE("Remote");

  private final String label;

  Workplace(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
