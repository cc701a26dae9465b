package jobalerts.alert.mail.bounces;

import jobalerts.alert.mail.Verdict;

/**
 * How a mail failed for one recipient.
 *
 * @param recipient empty if it is not told
 * @param status of RFC 3463; empty if it is not told
 */
public record Failure(String recipient, String status, Verdict verdict) {

  /** A failure for good, as a provider tells it: with a status, if it knows one, and the reply. */
  public static Failure of(String recipient, String status, String reply) {
    return new Diagnosis("failed", status.isEmpty() ? "5.0.0" : status, reply, "")
        .failure(recipient);
  }

  @Override
  public String toString() {
    return "Failure[" + status + ", " + verdict + "]";
  }
}
