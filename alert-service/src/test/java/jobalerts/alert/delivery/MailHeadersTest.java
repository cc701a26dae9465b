package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.delivery.mime.Header;
import jobalerts.alert.mail.MailClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailHeadersTest {

  private static final Instant NOW = Instant.parse("2026-11-02T06:05:04Z");
  private static final URI UNSUBSCRIBE = URI.create("https://jobs.example/unsubscribe/token");

  /** Whoever adds a mail adds it here, and decides what it is to its reader. */
  @Test
  void knowsEveryMailAndItsClass() {
    assertThat(builders())
        .isEqualTo(
            Map.of(
                "ComposeMails.alert", Set.of("ALERT"),
                "ComposeMails.confirmation", Set.of("CONFIRMATION"),
                "ComposeReminder.reminder", Set.of("NOTICE")));
  }

  /** Whatever makes a mail, with the classes that it names. */
  private static Map<String, Set<String>> builders() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jobalerts.alert")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(MailHeadersTest::makesMail)
            .collect(
                Collectors.toMap(
                    method -> method.getOwner().getSimpleName() + "." + method.getName(),
                    MailHeadersTest::classesNamed));
  }

  private static boolean makesMail(JavaMethod method) {
    return method.getConstructorCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Mail.class));
  }

  private static Set<String> classesNamed(JavaMethod method) {
    return method.getFieldAccesses().stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(MailClass.class))
        .map(access -> access.getTarget().getName())
        .collect(Collectors.toSet());
  }

  @Test
  void givesAnAlertTheHeadersOfAList() {
    assertThat(headers(settings(""), mail(MailClass.ALERT, UNSUBSCRIBE)))
        .containsEntry("List-Id", "Job alerts <alerts.jobs.example>")
        .containsEntry("List-Unsubscribe", "<https://jobs.example/unsubscribe/token>")
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsEntry("Feedback-ID", "openings:alert:jobs.example:acme1")
        .containsEntry("Precedence", "bulk");
  }

  @Test
  void namesTheMailboxThatUnsubscribesToo() {
    assertThat(headers(settings("bye@jobs.example"), mail(MailClass.ALERT, UNSUBSCRIBE)))
        .containsEntry(
            "List-Unsubscribe",
            "<https://jobs.example/unsubscribe/token>,\r\n"
                + " <mailto:bye@jobs.example?subject=unsubscribe%20token>");
  }

  @ParameterizedTest
  @EnumSource(
      value = MailClass.class,
      names = {"CONFIRMATION", "NOTICE"})
  void givesNoOtherMailTheHeadersOfAList(MailClass kind) {
    assertThat(headers(settings("bye@jobs.example"), mail(kind, null)).keySet())
        .containsExactlyInAnyOrder(
            "Message-ID",
            "Date",
            "From",
            "To",
            "Subject",
            "Auto-Submitted",
            "X-Auto-Response-Suppress");
  }

  @ParameterizedTest
  @EnumSource(MailClass.class)
  void saysOfEveryMailWhatItIs(MailClass kind) {
    Mail mail = mail(kind, kind == MailClass.ALERT ? UNSUBSCRIBE : null);

    assertThat(headers(settings(""), mail))
        .containsEntry("Message-ID", "<" + mail.id() + "@jobs.example>")
        .containsEntry("Date", "Mon, 2 Nov 2026 06:05:04 +0000")
        .containsEntry("From", "=?UTF-8?Q?J=C3=B6bs?= <alerts@jobs.example>")
        .containsEntry("To", "jo@example.com")
        .containsEntry("Subject", "Welder")
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("X-Auto-Response-Suppress", "All");
  }

  @Test
  void knowsNoAlertWithoutAWayOut() {
    assertThatIllegalArgumentException().isThrownBy(() -> mail(MailClass.ALERT, null));
    assertThatIllegalArgumentException().isThrownBy(() -> mail(MailClass.NOTICE, UNSUBSCRIBE));
  }

  @Test
  void namesItsMessageIdToPostmarkToo() {
    Mail mail = mail(MailClass.NOTICE, null);

    assertThat(headers(settings("", true), mail))
        .containsEntry("X-PM-Metadata-message-id", "<" + mail.id() + "@jobs.example>");
  }

  private static Map<String, String> headers(MailSettings settings, Mail mail) {
    List<Header> headers = new MailHeaders(settings).of(mail, NOW);
    return headers.stream().collect(Collectors.toMap(Header::name, Header::value));
  }

  private static MailSettings settings(String unsubscribeTo) {
    return settings(unsubscribeTo, false);
  }

  private static MailSettings settings(String unsubscribeTo, boolean postmark) {
    return new MailSettings(
        "alerts@jobs.example",
        "Jöbs",
        "jobs.example",
        "1 Main Street",
        "acme1",
        unsubscribeTo,
        postmark);
  }

  private static Mail mail(MailClass kind, @Nullable URI unsubscribe) {
    return new Mail(
        UUID.randomUUID(), kind, "jo@example.com", "Welder", "text", "<p>text", unsubscribe);
  }
}
