package jobalerts.common.posting;

import jobalerts.common.vocabulary.Term;

/** Whether candidates can still apply. */
public enum PostingStatus implements Term {
  OPEN("Open"),
  CLOSED("Closed");

  private final String label;

  PostingStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
