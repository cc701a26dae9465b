package jobalerts.alert.mail.bounces;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Messages as mail servers write them, about a mail of ours. */
final class Reports {

  static final String JO = "jo@example.com";

  private Reports() {}

  /** A notification that is right in all; the deviations replace parts of it. */
  static String dsn(String deliveredTo, String messageId) {
    return """
    Return-Path: <>
    Delivered-To: %s
    From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
    To: %s
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

    --b1
    Content-Type: text/plain; charset=us-ascii

    I'm sorry to have to inform you that your message could not be delivered.

    <jo@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1
        <jo@example.com>: User unknown (in reply to RCPT TO command)

    --b1
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.net
    Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000

    Final-Recipient: rfc822; jo@example.com
    Action: failed
    Status: 5.1.1
    Diagnostic-Code: smtp; 550 5.1.1 <jo@example.com>: User unknown

    --b1
    Content-Type: text/rfc822-headers

    Return-Path: <%s>
    Message-ID: %s
    From: Job alerts <alerts@example.com>
    To: jo@example.com
    Subject: Two new jobs

    --b1--
    """
        .formatted(deliveredTo, deliveredTo, deliveredTo, messageId);
  }

  static String complaint(String returnPath, String messageId) {
    return """
    From: feedback@provider.example
    To: abuse@example.com
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

    --b1
    Content-Type: text/plain

    This is an abuse report.

    --b1
    Content-Type: message/feedback-report

    Feedback-Type: abuse
    User-Agent: Provider/1.0
    Version: 1
    Original-Rcpt-To: redacted-1f2e3d@example.com

    --b1
    Content-Type: message/rfc822

    Return-Path: <%s>
    Message-ID: %s
    From: Job alerts <alerts@example.com>
    Subject: Two new jobs

    Text

    --b1--
    """
        .formatted(returnPath, messageId);
  }

  static String messageId(UUID mail) {
    return "<" + mail + "@job-alerts.example>";
  }

  static Report read(String message) {
    return ReadReport.of(message.getBytes(StandardCharsets.UTF_8));
  }
}
