package jobalerts.alert.mail.bounces.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobalerts.alert.mail.bounces.Failure;
import jobalerts.alert.mail.bounces.References;
import jobalerts.alert.mail.bounces.Report;
import jobalerts.common.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Amazon SES, by a topic of SNS with or without its envelope. SNS signs by a certificate that had
 * to be fetched; the credentials in the topic's subscription do without a request of our own.
 */
@Component
class AmazonSes implements Provider {

  private static final Logger LOG = LoggerFactory.getLogger(AmazonSes.class);
  private static final Pattern OF_SNS =
      Pattern.compile("https://sns\\.[a-z0-9-]{1,40}\\.amazonaws\\.com/[!-~]{1,2000}");

  private final BasicCredentials credentials;

  AmazonSes(WebhookSettings settings) {
    this.credentials = new BasicCredentials(settings.amazonSes());
  }

  @Override
  public String name() {
    return "amazon-ses";
  }

  @Override
  public boolean configured() {
    return credentials.configured();
  }

  @Override
  public boolean sent(HttpHeaders headers, byte[] body) {
    return credentials.shownBy(headers.getFirst(HttpHeaders.AUTHORIZATION));
  }

  @Override
  public List<Report> reports(JsonNode body) {
    return switch (body.path("Type").asString("")) {
      case "SubscriptionConfirmation" -> confirmation(body);
      case "Notification" -> events(Json.MAPPER.readTree(body.path("Message").asString("")));
      default -> events(body);
    };
  }

  private static List<Report> confirmation(JsonNode body) {
    String url = body.path("SubscribeURL").asString("");
    if (OF_SNS.matcher(url).matches()) {
      LOG.warn("Amazon SNS sends events once you have opened this once: {}", url);
    }
    return List.of();
  }

  private static List<Report> events(JsonNode event) {
    String type = event.path("notificationType").asString(event.path("eventType").asString(""));
    References about = about(event.path("mail"));
    return switch (type) {
      case "Bounce" -> bounce(event.path("bounce"), about);
      case "Complaint" -> complaints(event.path("complaint"), about);
      default -> List.of();
    };
  }

  private static List<Report> bounce(JsonNode bounce, References about) {
    if (bounce.path("bounceType").asString("").equals("Transient")) {
      return List.of();
    }
    List<Failure> failures =
        bounce.path("bouncedRecipients").values().stream().map(AmazonSes::failure).toList();
    return List.of(new Report.Bounced(failures, about));
  }

  private static Failure failure(JsonNode recipient) {
    return Failure.of(
        recipient.path("emailAddress").asString(""),
        recipient.path("status").asString(""),
        recipient.path("diagnosticCode").asString(""));
  }

  private static List<Report> complaints(JsonNode complaint, References about) {
    String type = complaint.path("complaintFeedbackType").asString("abuse");
    return complaint.path("complainedRecipients").values().stream()
        .map(it -> it.path("emailAddress").asString(""))
        .<Report>map(recipient -> new Report.Complained(type, recipient, about))
        .toList();
  }

  private static References about(JsonNode mail) {
    Stream<String> inHeaders =
        mail.path("headers").values().stream()
            .filter(it -> it.path("name").asString("").equalsIgnoreCase("Message-ID"))
            .map(it -> it.path("value").asString(""));
    Stream<String> common = Stream.of(mail.path("commonHeaders").path("messageId").asString(""));
    return new References(
        List.of(mail.path("source").asString("")), Stream.concat(inHeaders, common).toList());
  }
}
