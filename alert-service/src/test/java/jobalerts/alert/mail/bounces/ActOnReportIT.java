package jobalerts.alert.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.bounces.ActOnReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ActOnReportIT extends ReportsFixture {

  private static final String NOT_OURS = "<2@example.com>";

  @Autowired private ActOnReport act;

  @Test
  void suppressesTheAddressOfASignedReturnPath() {
    assertThat(act(Reports.dsn(path, NOT_OURS))).isEqualTo(Outcome.ACTED);

    assertThat(suppressed()).isTrue();
    assertThat(suppressions.find(Reports.JO).orElseThrow().mailId()).isEqualTo(mail);
  }

  @Test
  void suppressesTheAddressOfAMessageIdOfOurs() {
    assertThat(act(Reports.dsn("alerts@example.com", Reports.messageId(mail))))
        .isEqualTo(Outcome.ACTED);

    assertThat(suppressed()).isTrue();
  }

  @Test
  void changesNothingForAForgedReport() {
    String forged = path.replace("-a", "-n");

    assertThat(act(Reports.dsn(forged, NOT_OURS))).isEqualTo(Outcome.NOT_OURS);
    assertThat(act(Reports.complaint(forged, Reports.messageId(UUID.randomUUID()))))
        .isEqualTo(Outcome.NOT_OURS);

    assertThat(rows("suppression")).isZero();
    assertThat(rows("mail_report")).isZero();
    assertThat(rows("subscription")).isOne();
  }

  @Test
  void changesNothingForAnotherRecipient() {
    String other = Reports.dsn(path, NOT_OURS).replace(Reports.JO, "al@example.com");

    assertThat(act(other)).isEqualTo(Outcome.OTHER_RECIPIENT);

    assertThat(rows("suppression")).isZero();
  }

  @Test
  void actsOnceOnAReport() {
    act(Reports.dsn(path, NOT_OURS));
    suppressions.lift(Reports.JO);

    assertThat(act(Reports.dsn(path, NOT_OURS))).isEqualTo(Outcome.KNOWN);

    assertThat(suppressed()).isFalse();
    assertThat(rows("mail_report")).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.7.1", "5.7.26", "5.7.515"})
  void suppressesNobodyForAPolicyAndPausesTheDomain(String status) {
    String refusal = Reports.dsn(path, NOT_OURS).replace("5.1.1", status);
    String next = paths.of(MailClass.ALERT, sentMail(jo));
    assertThat(act(refusal)).isEqualTo(Outcome.ACTED);
    assertThat(domains.pausedUntil(List.of("example.com"))).isEmpty();

    act(refusal.replace(path, next));

    assertThat(suppressed()).isFalse();
    assertThat(domains.pausedUntil(List.of("example.com"))).containsKey("example.com");
    domains.resume("example.com");
  }

  @Test
  void doesNothingForADelay() {
    String delay = Reports.dsn(path, NOT_OURS).replace("Action: failed", "Action: delayed");

    assertThat(act(delay)).isEqualTo(Outcome.NOTHING);

    assertThat(rows("mail_report")).isZero();
  }

  @Test
  void endsAllAlertsOfWhoComplains() {
    assertThat(act(Reports.complaint(path, NOT_OURS))).isEqualTo(Outcome.ACTED);

    assertThat(rows("subscription")).isZero();
    assertThat(suppressed()).isTrue();
    assertThat(suppressions.blocked(MailClass.CONFIRMATION, List.of(Reports.JO))).isEmpty();
  }

  @Test
  void endsNothingForAComplaintOfAnotherDomain() {
    String other =
        Reports.complaint(path, NOT_OURS).replace("redacted-1f2e3d@example.com", "x@example.org");

    assertThat(act(other)).isEqualTo(Outcome.OTHER_RECIPIENT);

    assertThat(rows("subscription")).isOne();
  }

  @Test
  void endsNothingForAReportOnAuthentication() {
    String report = Reports.complaint(path, NOT_OURS).replace("abuse\n", "auth-failure\n");

    assertThat(act(report)).isEqualTo(Outcome.NOTHING);

    assertThat(rows("subscription")).isOne();
  }

  @Test
  void knowsTheConfirmationMailOfASubscription() {
    UUID subscription =
        jdbc.sql("select id from subscription")
            .query((row, _) -> row.getObject(1, UUID.class))
            .single();
    String confirmation = paths.of(MailClass.CONFIRMATION, subscription);

    assertThat(act(Reports.dsn(confirmation, NOT_OURS))).isEqualTo(Outcome.ACTED);
    assertThat(act(Reports.complaint(confirmation, NOT_OURS))).isEqualTo(Outcome.ACTED);

    assertThat(rows("subscription")).isZero();
  }

  @Test
  void countsWhatCameOfReports() {
    double before = count();

    act(Reports.dsn("someone@bounces.example", NOT_OURS));

    assertThat(count()).isEqualTo(before + 1);
  }

  private double count() {
    return metrics
        .counter("jobalerts.mails.reports", "kind", "bounced", "outcome", "not-ours")
        .count();
  }

  private Outcome act(String message) {
    return act.act(Reports.read(message));
  }
}
