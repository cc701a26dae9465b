package jobalerts.ingest.publishing;

/** Kafka did not acknowledge a record in time. */
public final class NotAcknowledged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAcknowledged(Throwable cause) {
    super("Kafka did not acknowledge", cause);
  }
}
