package jobalerts.alert.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** Why an address is not mailed. */
public enum Reason {

  /** There is no such mailbox. */
  HARD_BOUNCE,

  /** Its owner called a mail of ours spam. */
  COMPLAINT,

  /** Somebody who runs the service decided it. */
  OPERATOR;

  /** Mailboxes come and come back: after that time one may ask for alerts again. */
  static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(30);

  /** As it stands in the table and in JSON. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Reason of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /**
   * Whether a mail of that class is held back so long after. One that asks whether an alert is
   * wanted is the way back for those who complained.
   */
  boolean blocks(MailClass kind, Duration since) {
    return switch (kind) {
      case ALERT, NOTICE -> true;
      case CONFIRMATION ->
          switch (this) {
            case HARD_BOUNCE -> since.compareTo(ASKED_AGAIN_AFTER) < 0;
            case COMPLAINT -> false;
            case OPERATOR -> true;
          };
    };
  }
}
