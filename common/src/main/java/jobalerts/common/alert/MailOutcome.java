package jobalerts.common.alert;

import jobalerts.common.vocabulary.Term;

/** The end of a mail. "Sent" says that the mail server took it, not that it was delivered. */
public enum MailOutcome implements Term {
  SENT("Sent"),
  REJECTED("Rejected by the mail server"),
  WITHDRAWN("Withdrawn before it was sent"),
  HELD("Perhaps sent by a sender that died, and not sent again"),
  FAILED("Given up after it was tried for long enough"),
  SUPPRESSED("Not sent, since its address bounced or complained");

  private final String label;

  MailOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
