package jobalerts.ingest.feeds;

import jobalerts.common.vocabulary.Term;

/** How a poll ended; only a complete one closes postings. */
public enum PollOutcome implements Term {
  COMPLETE("Read to its end"),
  NOT_MODIFIED("The same as at the last complete poll"),
  INCOMPLETE("Has entries that name no posting"),
  DOUBTFUL("Leaves out most postings that are open"),
  UNREADABLE("Is not of its format, or broken"),
  REFUSED("May not be fetched"),
  FAILED("Could not be fetched or taken in");

  private final String label;

  PollOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  boolean isFailure() {
    return switch (this) {
      case UNREADABLE, REFUSED, FAILED -> true;
      case COMPLETE, NOT_MODIFIED, INCOMPLETE, DOUBTFUL -> false;
    };
  }
}
