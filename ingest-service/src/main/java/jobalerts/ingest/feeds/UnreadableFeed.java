package jobalerts.ingest.feeds;

/** A document is not what its feed's format says; the message is for an operator. */
final class UnreadableFeed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableFeed(String why) {
    super(why);
  }

  UnreadableFeed(String why, Throwable cause) {
    super(why, cause);
  }
}
