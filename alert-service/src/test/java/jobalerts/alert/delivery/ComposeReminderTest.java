package jobalerts.alert.delivery;

import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import jobalerts.alert.Wanted;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Links;
import jobalerts.alert.subscriptions.Status;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.common.vocabulary.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ComposeReminderTest {

  private static final MailSettings SETTINGS =
      new Binder(new MapConfigurationPropertySource())
          .bindOrCreate("alert.mail", MailSettings.class);

  private final Subscription alert =
      new Subscription(
          UUID.randomUUID(),
          UUID.randomUUID(),
          Status.ACTIVE,
          Wanted.nothing().roles(Role.WELDER).any("<b>mig</b>").criteria(),
          in("Asia/Tokyo", usual(Cadence.DAILY)),
          Instant.EPOCH,
          null,
          Instant.parse("2027-11-21T20:00:00Z"));
  private static final Envelope ENVELOPE =
      new Envelope(
          UUID.randomUUID(), UUID.randomUUID(), "jo@example.com", "token", Instant.EPOCH, 1, false);

  private final Mail mail =
      new ComposeReminder(new Links(URI.create("https://jobs.example")), SETTINGS)
          .reminder(new Reminder(ENVELOPE, alert));

  @Test
  void isANoticeThatSaysWhenAndWhat() {
    assertThat(mail.kind()).isEqualTo(MailClass.NOTICE);
    assertThat(mail.subject()).isEqualTo("Your job alert ends on November 22, 2027");
    assertThat(mail.text()).contains("- Role: Welder", "any of “<b>mig</b>”");
    assertThat(Jsoup.parse(mail.html()).text())
        .contains("Role: Welder", "any of “<b>mig</b>”", "ends on November 22, 2027");
  }

  @Test
  void leadsToTheButtonInBothParts() {
    String keep = "https://jobs.example/manage/token/alerts/" + alert.id() + "/keep";

    assertThat(mail.text()).contains("\n" + keep + "\n", "\nhttps://jobs.example/manage/token\n");
    assertThat(Jsoup.parse(mail.html()).select("a").eachAttr("href"))
        .containsExactly(keep, "https://jobs.example/manage/token");
  }
}
