package jobalerts.alert.mail.bounces.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jobalerts.alert.mail.bounces.Failure;
import jobalerts.alert.mail.bounces.References;
import jobalerts.alert.mail.bounces.Report;
import jobalerts.common.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Mailgun: its signature, HMAC-SHA-256 of timestamp and token, stands in the body. */
@Component
class Mailgun implements Provider {

  private static final String HMAC = "HmacSHA256";
  // It tries for eight hours to hand an event over.
  private static final Duration OLDEST = Duration.ofHours(12);

  private final String key;
  private final Clock clock;

  Mailgun(WebhookSettings settings, Clock clock) {
    this.key = settings.mailgun();
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mailgun";
  }

  @Override
  public boolean configured() {
    return !key.isEmpty();
  }

  @Override
  public boolean sent(HttpHeaders headers, byte[] body) {
    try {
      JsonNode signature = Json.MAPPER.readTree(body).path("signature");
      String timestamp = signature.path("timestamp").asString("");
      String signed = timestamp + signature.path("token").asString("");
      byte[] shown = signature.path("signature").asString("").getBytes(StandardCharsets.UTF_8);
      return MessageDigest.isEqual(mac(signed), shown) && recent(Long.parseLong(timestamp));
    } catch (JacksonException | NumberFormatException | DateTimeException _) {
      return false;
    }
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private boolean recent(long seconds) {
    Duration age = Duration.between(Instant.ofEpochSecond(seconds), clock.instant());
    return age.abs().compareTo(OLDEST) <= 0;
  }

  @Override
  public List<Report> reports(JsonNode body) {
    JsonNode event = body.path("event-data");
    String recipient = event.path("recipient").asString("");
    References about =
        new References(
            List.of(event.path("envelope").path("sender").asString("")),
            List.of(event.path("message").path("headers").path("message-id").asString("")));
    return switch (event.path("event").asString("")) {
      case "failed" -> failed(event, recipient, about);
      case "complained" -> List.of(new Report.Complained("abuse", recipient, about));
      default -> List.of();
    };
  }

  private static List<Report> failed(JsonNode event, String recipient, References about) {
    if (!event.path("severity").asString("").equals("permanent")) {
      return List.of();
    }
    JsonNode status = event.path("delivery-status");
    String reply = status.path("code").asString("") + " " + status.path("message").asString("");
    return List.of(
        new Report.Bounced(
            List.of(Failure.of(recipient, status.path("enhanced-code").asString(""), reply)),
            about));
  }
}
