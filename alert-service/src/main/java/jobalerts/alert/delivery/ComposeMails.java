package jobalerts.alert.delivery;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.subscriptions.ConfirmationDue;
import jobalerts.alert.subscriptions.Links;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.stereotype.Component;

/** Writes mails, each as text and as HTML of the same content. */
@Component
class ComposeMails {

  private final Tokens tokens;
  private final Links links;
  private final MailSettings settings;
  private final DeliverySettings delivery;
  private final TellOpening tellOpening;
  private final Templates templates = new Templates();

  ComposeMails(Tokens tokens, Links links, MailSettings settings, DeliverySettings delivery) {
    this.tokens = tokens;
    this.links = links;
    this.settings = settings;
    this.delivery = delivery;
    this.tellOpening = new TellOpening(links);
  }

  Mail alert(Draft draft, List<Draft.Finding> findings) {
    String token = draft.envelope().token();
    List<Telling> openings =
        findings.stream()
            .limit(delivery.mostOpenings())
            .map(finding -> tellOpening.tell(finding, token))
            .toList();
    URI unsubscribe = links.unsubscribe(token);
    AlertContent content =
        new AlertContent(
            openings,
            findings.size() - openings.size(),
            links.mail(token, draft.mailId()),
            draft.moreFollow(),
            links.manage(token),
            links.why(token),
            unsubscribe,
            settings.postalAddress());
    return new Mail(
        draft.mailId(),
        MailClass.ALERT,
        draft.envelope().email(),
        AlertSubject.of(openings.getFirst(), findings.size()),
        templates.text("alert", content),
        templates.html("alert", content),
        unsubscribe);
  }

  /** The id is new each time, since a confirmation that is sent again has another link. */
  Mail confirmation(ConfirmationDue due) {
    String token = tokens.issue(Purpose.CONFIRM, due.subscriberId(), due.subscriptionId());
    ConfirmationContent content =
        new ConfirmationContent(
            AskedFor.withoutFreeText(due.criteria()).stream().map(Lines::one).toList(),
            due.cadence().label(),
            links.confirm(token),
            settings.postalAddress());
    return new Mail(
        UUID.randomUUID(),
        MailClass.CONFIRMATION,
        due.email(),
        "Confirm your job alert",
        templates.text("confirmation", content),
        templates.html("confirmation", content),
        null);
  }
}
