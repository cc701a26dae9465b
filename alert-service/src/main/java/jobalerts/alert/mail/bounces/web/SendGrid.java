package jobalerts.alert.mail.bounces.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import jobalerts.alert.mail.bounces.Failure;
import jobalerts.alert.mail.bounces.References;
import jobalerts.alert.mail.bounces.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * SendGrid's signed event webhook: ECDSA over timestamp and body. That a request is sent again does
 * no harm, since each report acts once; so its age does not matter.
 */
@Component
class SendGrid implements Provider {

  private static final String PREFIX = "X-Twilio-Email-Event-Webhook-";

  private final @Nullable PublicKey key;

  SendGrid(WebhookSettings settings) {
    this.key = settings.sendgrid().isEmpty() ? null : key(settings.sendgrid());
  }

  private static PublicKey key(String base64) {
    try {
      byte[] der = Base64.getDecoder().decode(base64.strip());
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "alert.mail.bounces.webhooks.sendgrid is not the key that SendGrid shows", e);
    }
  }

  @Override
  public String name() {
    return "sendgrid";
  }

  @Override
  public boolean configured() {
    return key != null;
  }

  @Override
  public boolean sent(HttpHeaders headers, byte[] body) {
    String signature = headers.getFirst(PREFIX + "Signature");
    String timestamp = headers.getFirst(PREFIX + "Timestamp");
    if (key == null || signature == null || timestamp == null) {
      return false;
    }
    try {
      Signature ecdsa = Signature.getInstance("SHA256withECDSA");
      ecdsa.initVerify(key);
      ecdsa.update(timestamp.getBytes(StandardCharsets.UTF_8));
      ecdsa.update(body);
      return ecdsa.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  public List<Report> reports(JsonNode events) {
    return events.values().stream().flatMap(SendGrid::report).toList();
  }

  private static Stream<Report> report(JsonNode event) {
    String recipient = event.path("email").asString("");
    References about = new References(List.of(), List.of(event.path("smtp-id").asString("")));
    return switch (event.path("event").asString("")) {
      case "bounce" -> Stream.of(new Report.Bounced(List.of(failure(event, recipient)), about));
      case "spamreport" -> Stream.of(new Report.Complained("abuse", recipient, about));
      default -> Stream.of();
    };
  }

  private static Failure failure(JsonNode event, String recipient) {
    return Failure.of(
        recipient, event.path("status").asString(""), event.path("reason").asString(""));
  }
}
