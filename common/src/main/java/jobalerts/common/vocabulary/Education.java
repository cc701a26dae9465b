package jobalerts.common.vocabulary;

/**
 * The least education that a posting requires; the order of the constants is the order of the
 * degrees.
 */
public enum Education implements Term {
  NONE("No degree"),
  HIGH_SCHOOL("High school or GED"),
  CERTIFICATE("Trade certificate"),
  ASSOCIATE("Associate degree"),
  BACHELOR("Bachelor's degree"),
  MASTER("Master's degree"),
  DOCTORATE("Doctorate");

  private final String label;

  Education(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
