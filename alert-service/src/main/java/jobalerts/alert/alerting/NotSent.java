package jobalerts.alert.alerting;

/** The broker does not take what is sent: no fault of the posting that is being matched. */
final class NotSent extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotSent(RuntimeException cause) {
    super("The broker does not take a record", cause);
  }
}
