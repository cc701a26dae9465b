package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * What any mail that is being sent has.
 *
 * @param email where it goes; it stands in no log
 * @param token of its links
 * @param tries the number of the claim that it is sent under
 * @param suppressed whether its address is not mailed any more
 */
record Envelope(
    UUID mailId,
    UUID subscriberId,
    String email,
    String token,
    Instant createdAt,
    int tries,
    boolean suppressed) {

  /** Where it goes, without the name before the at sign. */
  String domain() {
    return email.substring(email.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "Envelope[" + mailId + "]";
  }
}
