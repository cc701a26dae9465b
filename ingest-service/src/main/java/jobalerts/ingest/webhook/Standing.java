package jobalerts.ingest.webhook;

import jobalerts.common.vocabulary.Term;

/** How a posting of a request stands to what is known of it. */
public enum Standing implements Term {
  NEW("It was not known"),
  UPDATE("It says something new"),
  DUPLICATE("It is known just like this"),
  OUTDATED("A newer version is known"),
  CLOSED("It is closed now"),
  REFUSED("It can not be taken");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
