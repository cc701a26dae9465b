package jobalerts.local;

/** The surroundings do not allow the run; the message is one line for the person who started it. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String message) {
    super(message);
  }

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
