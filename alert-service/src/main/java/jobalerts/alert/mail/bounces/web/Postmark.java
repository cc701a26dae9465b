package jobalerts.alert.mail.bounces.web;

import java.util.List;
import java.util.Set;
import jobalerts.alert.mail.bounces.Failure;
import jobalerts.alert.mail.bounces.References;
import jobalerts.alert.mail.bounces.Report;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Postmark. It gives mails a Message-ID of its own, and tells ours only as metadata, which a mail
 * has by the header {@code X-PM-Metadata-message-id}.
 */
@Component
class Postmark implements Provider {

  private static final Set<String> FOR_GOOD =
      Set.of("HardBounce", "BadEmailAddress", "Blocked", "SpamNotification", "DMARCPolicy");

  private final BasicCredentials credentials;

  Postmark(WebhookSettings settings) {
    this.credentials = new BasicCredentials(settings.postmark());
  }

  @Override
  public String name() {
    return "postmark";
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
  public List<Report> reports(JsonNode event) {
    String type = event.path("Type").asString("");
    String recipient = event.path("Email").asString("");
    References about =
        new References(List.of(), List.of(event.path("Metadata").path("message-id").asString("")));
    if (event.path("RecordType").asString("").equals("SpamComplaint")) {
      return List.of(new Report.Complained("abuse", recipient, about));
    }
    return FOR_GOOD.contains(type)
        ? List.of(
            new Report.Bounced(
                List.of(Failure.of(recipient, "", event.path("Details").asString(""))), about))
        : List.of();
  }
}
