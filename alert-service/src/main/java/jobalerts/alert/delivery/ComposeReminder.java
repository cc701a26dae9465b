package jobalerts.alert.delivery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.subscriptions.Links;
import jobalerts.alert.subscriptions.Subscription;
import org.springframework.stereotype.Component;

/** Writes the mail that tells of an alert about to end, and how to keep it. */
@Component
class ComposeReminder {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private final Links links;
  private final MailSettings settings;
  private final Templates templates = new Templates();

  ComposeReminder(Links links, MailSettings settings) {
    this.links = links;
    this.settings = settings;
  }

  Mail reminder(Reminder reminder) {
    Subscription alert = reminder.alert();
    String token = reminder.envelope().token();
    Instant end = Objects.requireNonNull(alert.expiresAt(), "a confirmed alert has an end");
    ReminderContent content =
        new ReminderContent(
            Checks.inWords(alert.criteria()).stream().map(Lines::one).toList(),
            DAY.format(end.atZone(alert.schedule().zone())),
            links.keep(token, alert.id()),
            links.manage(token),
            settings.postalAddress());
    return new Mail(
        reminder.mailId(),
        MailClass.NOTICE,
        reminder.envelope().email(),
        "Your job alert ends on " + content.ends(),
        templates.text("reminder", content),
        templates.html("reminder", content),
        null);
  }
}
