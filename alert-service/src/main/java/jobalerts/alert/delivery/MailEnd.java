package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to send a mail ended, as it is to be recorded.
 *
 * @param told the postings that the mail told, or was to tell
 * @param nextAt when it is tried again
 * @param reason why it was not sent; no address stands in it
 * @param doubtful whether nobody knows if the mail server took it
 */
record MailEnd(
    Begun mail,
    MailStatus status,
    Set<UUID> told,
    @Nullable Instant nextAt,
    @Nullable String reason,
    boolean doubtful) {

  static MailEnd sent(Begun mail, Set<UUID> told) {
    return new MailEnd(mail, MailStatus.SENT, told, null, null, false);
  }

  /** The mail server will never take it. */
  static MailEnd rejected(Begun mail, Set<UUID> told, String reason) {
    return new MailEnd(mail, MailStatus.REJECTED, told, null, reason, false);
  }

  /** It was tried for long enough. */
  static MailEnd failed(Begun mail, Set<UUID> told, String reason, boolean doubtful) {
    return new MailEnd(mail, MailStatus.FAILED, told, null, reason, doubtful);
  }

  static MailEnd suppressed(Begun mail) {
    Set<UUID> all = mail.postings();
    return new MailEnd(mail, MailStatus.SUPPRESSED, all, null, "its address is suppressed", false);
  }

  /** Nothing was left to tell. */
  static MailEnd withdrawn(Begun mail) {
    return new MailEnd(mail, MailStatus.WITHDRAWN, Set.of(), null, null, false);
  }

  static MailEnd retry(Begun mail, Instant at, String reason, boolean doubtful) {
    return new MailEnd(mail, MailStatus.WAITING, Set.of(), at, reason, doubtful);
  }

  /** Perhaps it was sent, and it is not sent again. */
  static MailEnd held(Begun mail, Set<UUID> told, String reason) {
    return new MailEnd(mail, MailStatus.HELD, told, null, reason, true);
  }

  /** As it is counted. */
  String outcome() {
    return status == MailStatus.WAITING ? "retried" : status.id();
  }
}
