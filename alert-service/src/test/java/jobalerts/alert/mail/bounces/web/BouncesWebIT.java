package jobalerts.alert.mail.bounces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Events of providers over HTTP, as each signs them. */
class BouncesWebIT extends WebFixture {

  private static final KeyPair SENDGRID = ellipticKeys();
  private static final String SES_BASIC = basic("ses:secret-of-ses");
  private static final String POSTMARK_BASIC = basic("pm:secret-of-postmark");

  @DynamicPropertySource
  static void keys(DynamicPropertyRegistry properties) {
    properties.add(
        "alert.mail.bounces.webhooks.sendgrid",
        () -> Base64.getEncoder().encodeToString(SENDGRID.getPublic().getEncoded()));
    properties.add("alert.mail.bounces.webhooks.mailgun", () -> "key-of-mailgun");
    properties.add("alert.mail.bounces.webhooks.amazon-ses", () -> "ses:secret-of-ses");
    properties.add("alert.mail.bounces.webhooks.postmark", () -> "pm:secret-of-postmark");
  }

  @Test
  void takesABounceOfAmazonSes() throws Exception {
    assertThat(ses(notification(sesBounce("Permanent"))).statusCode()).isEqualTo(204);

    assertThat(suppressed()).isTrue();
  }

  @Test
  void takesAnEventOfAmazonSesWithoutItsEnvelope() throws Exception {
    ses(sesBounce("Permanent"));

    assertThat(suppressed()).isTrue();
  }

  @Test
  void passesOverWhatMayPass() throws Exception {
    assertThat(ses(notification(sesBounce("Transient"))).statusCode()).isEqualTo(204);
    assertThat(ses("{\"Type\": \"SubscriptionConfirmation\"}").statusCode()).isEqualTo(204);

    assertThat(suppressed()).isFalse();
  }

  @Test
  void takesAComplaintOfAmazonSes() throws Exception {
    ses(
        notification(
            """
            {"notificationType": "Complaint",
             "complaint": {"complainedRecipients": [{"emailAddress": "jo@example.com"}]},
             "mail": {"source": "%s"}}
            """
                .formatted(path)));

    assertThat(rows("subscription")).isZero();
  }

  @Test
  void takesABounceOfSendGrid() throws Exception {
    String events = sendGridEvent("bounce", "5.1.1", "550 5.1.1 User unknown");

    assertThat(sendGrid(events, signature("1", events)).statusCode()).isEqualTo(204);

    assertThat(suppressed()).isTrue();
  }

  @Test
  void takesAComplaintOfSendGrid() throws Exception {
    String events = sendGridEvent("spamreport", "", "");

    sendGrid(events, signature("1", events));

    assertThat(rows("subscription")).isZero();
  }

  @Test
  void refusesWhatSendGridDidNotSign() throws Exception {
    String events = sendGridEvent("bounce", "5.1.1", "550 5.1.1 User unknown");

    assertThat(sendGrid(events + " ", signature("1", events)).statusCode()).isEqualTo(401);
    assertThat(sendGrid(events, signature("2", events)).statusCode()).isEqualTo(401);
    assertThat(sendGrid(events, "no base64").statusCode()).isEqualTo(401);

    assertThat(suppressed()).isFalse();
  }

  @Test
  void takesABounceOfMailgun() throws Exception {
    String event = mailgunEvent(clock.instant().getEpochSecond(), "permanent");

    assertThat(post("mailgun", event).statusCode()).isEqualTo(204);

    assertThat(suppressed()).isTrue();
  }

  @Test
  void passesOverATemporaryFailureOfMailgun() throws Exception {
    post("mailgun", mailgunEvent(clock.instant().getEpochSecond(), "temporary"));

    assertThat(suppressed()).isFalse();
  }

  @Test
  void refusesWhatMailgunDidNotSignOrSignedLongAgo() throws Exception {
    long now = clock.instant().getEpochSecond();
    String event = mailgunEvent(now, "permanent");

    assertThat(post("mailgun", event.replace("\"" + now, "\"" + (now + 1))).statusCode())
        .isEqualTo(401);
    assertThat(post("mailgun", mailgunEvent(now - 86_400, "permanent")).statusCode())
        .isEqualTo(401);
    assertThat(post("mailgun", "{}").statusCode()).isEqualTo(401);
    assertThat(post("mailgun", "no json").statusCode()).isEqualTo(401);
  }

  @Test
  void takesABounceOfPostmark() throws Exception {
    assertThat(postmark("Bounce", "HardBounce").statusCode()).isEqualTo(204);

    assertThat(suppressed()).isTrue();
  }

  @Test
  void takesAComplaintOfPostmark() throws Exception {
    postmark("SpamComplaint", "SpamComplaint");

    assertThat(rows("subscription")).isZero();
  }

  @Test
  void passesOverASoftBounceOfPostmark() throws Exception {
    postmark("Bounce", "SoftBounce");

    assertThat(suppressed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"amazon-ses,", "postmark,", "postmark, Basic c2VzOnNlY3JldC1vZi1zZXM="})
  void refusesOtherCredentials(String provider, String shown) throws Exception {
    Answer answer = ask("POST", "/v1/bounces/" + provider, "{}", "Authorization", shown);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"status\":401").doesNotContain("secret-of");
  }

  @Test
  void refusesWhatIsNoJson() throws Exception {
    assertThat(ses("{\"Type\":").statusCode()).isEqualTo(400);
    assertThat(ses("{\"Type\": \"Notification\", \"Message\": \"no\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void knowsOnlyItsProviders() throws Exception {
    assertThat(post("mailjet", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void takesManyEventsAtOnceButNotEndless() throws Exception {
    assertThat(ses("[" + "{},".repeat(100_000) + "{}]").statusCode()).isEqualTo(204);
    assertThat(ses("[" + "{},".repeat(400_000) + "{}]").statusCode()).isEqualTo(413);
  }

  @Test
  void changesNothingForAnEventOfNoMailOfOurs() throws Exception {
    ses(notification(sesBounce("Permanent").replace(path, "b-a0@bounces.example")));

    assertThat(rows("suppression")).isZero();
  }

  private String sesBounce(String type) {
    return """
    {"notificationType": "Bounce",
     "bounce": {"bounceType": "%s", "bouncedRecipients": [{"emailAddress": "jo@example.com",
       "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 unknown"}]},
     "mail": {"source": "%s", "messageId": "000-1"}}
    """
        .formatted(type, path);
  }

  private static String notification(String message) {
    String quoted = message.replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"Type\": \"Notification\", \"Message\": \"" + quoted + "\"}";
  }

  private Answer ses(String body) throws Exception {
    return ask("POST", "/v1/bounces/amazon-ses", body, "Authorization", SES_BASIC);
  }

  private Answer post(String provider, String body) throws Exception {
    return ask("POST", "/v1/bounces/" + provider, body);
  }

  private Answer postmark(String record, String type) throws Exception {
    String event =
        """
        {"RecordType": "%s", "Type": "%s", "Email": "jo@example.com",
         "Details": "smtp;550 5.1.1 User unknown", "Metadata": {"message-id": "<%s@example.com>"}}
        """
            .formatted(record, type, mail);
    return ask("POST", "/v1/bounces/postmark", event, "Authorization", POSTMARK_BASIC);
  }

  private String sendGridEvent(String event, String status, String reason) {
    return """
    [{"event": "open"}, {"event": "%s", "email": "jo@example.com", "type": "bounce",
      "smtp-id": "<%s@example.com>", "status": "%s", "reason": "%s"}]
    """
        .formatted(event, mail, status, reason);
  }

  private Answer sendGrid(String events, String signature) throws Exception {
    String prefix = "X-Twilio-Email-Event-Webhook-";
    return ask(
        "POST",
        "/v1/bounces/sendgrid",
        events,
        prefix + "Timestamp",
        "1",
        prefix + "Signature",
        signature);
  }

  private static String signature(String timestamp, String events) throws Exception {
    Signature ecdsa = Signature.getInstance("SHA256withECDSA");
    ecdsa.initSign(SENDGRID.getPrivate());
    ecdsa.update((timestamp + events).getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(ecdsa.sign());
  }

  private String mailgunEvent(long seconds, String severity) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("key-of-mailgun".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] hash = mac.doFinal((seconds + "token").getBytes(StandardCharsets.UTF_8));
    return """
    {"signature": {"timestamp": "%d", "token": "token", "signature": "%s"},
     "event-data": {"event": "failed", "severity": "%s", "recipient": "jo@example.com",
       "delivery-status": {"code": 550, "message": "5.1.1 User unknown"},
       "envelope": {"sender": "%s"}, "message": {"headers": {"message-id": "1@example.com"}}}}
    """
        .formatted(seconds, HexFormat.of().formatHex(hash), severity, path);
  }

  private static String basic(String userAndPassword) {
    return "Basic "
        + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
  }

  private static KeyPair ellipticKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
