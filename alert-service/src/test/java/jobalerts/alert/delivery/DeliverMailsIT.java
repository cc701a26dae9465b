package jobalerts.alert.delivery;

import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** What is claimed, and what has become of it by the time it is sent. */
class DeliverMailsIT extends DeliveryFixture {

  private static final Job WELDER = Jobs.valid().job();
  private static final Job MACHINIST = Jobs.valid().title("Machinist").roles(Role.MACHINIST).job();

  @Test
  void writesOneMailOfAllOfASubscribersDueAlerts() throws Exception {
    UUID jo = candidates.subscriber("jo@example.com");
    match(instantAlert(jo, Wanted.role(Role.WELDER)), opening(WELDER));
    match(instantAlert(jo, Wanted.role(Role.MACHINIST)), opening(MACHINIST));
    UUID al = candidates.subscriber("al@example.com");
    match(instantAlert(al, Wanted.role(Role.WELDER)), opening(WELDER));

    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.received())
        .extracting(MailServer.Received::to)
        .containsExactlyInAnyOrder(List.of("jo@example.com"), List.of("al@example.com"));
    MailServer.Received jos = mailTo("jo@example.com");
    assertThat(ReadMail.text(jos)).contains("Welder\n", "Machinist\n");
    assertThat(jos.message().getSubject()).endsWith("and 1 more job");
    assertThat(matchStatuses()).containsOnly("mailed").hasSize(3);
  }

  @Test
  void sendsNothingBeforeTheGatheringWindowHasPassed() {
    UUID alert = joLooksForWelders();
    match(alert, opening(WELDER));

    clock.pass(dueTimesSettings.gatheringWindow().minusMillis(1));
    deliver();
    assertThat(MAIL_SERVER.received()).isEmpty();

    clock.pass(Duration.ofMillis(1));
    deliver();
    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void withdrawsAnOpeningThatClosesBeforeTheClaim() {
    UUID posting = opening(WELDER);
    match(joLooksForWelders(), posting);
    close(posting, WELDER);

    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.attempts()).isEmpty();
    assertThat(matchStatuses()).containsExactly("withdrawn");
    assertThat(mailStatuses()).isEmpty();
  }

  @Test
  void withdrawsAnOpeningThatClosesBetweenClaimAndSend() {
    UUID posting = opening(WELDER);
    match(joLooksForWelders(), posting);
    passGatheringWindow();

    List<Claim> claims = due.claim();
    close(posting, WELDER);
    send(claims);

    assertThat(MAIL_SERVER.attempts()).isEmpty();
    assertThat(matchStatuses()).containsExactly("withdrawn");
    assertThat(mailStatuses()).containsExactly("withdrawn");
  }

  @Test
  void tellsAnOpeningOnceThoughTwoAlertsOfOneMailMatchIt() throws Exception {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID posting = opening(WELDER);
    match(instantAlert(jo, Wanted.role(Role.WELDER)), posting);
    match(instantAlert(jo, Wanted.nothing().any("castings").criteria()), posting);

    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(ReadMail.text(MAIL_SERVER.received().getFirst()).split("Chippewa Castings", -1))
        .hasSize(2);
    assertThat(matchStatuses()).containsExactly("mailed", "mailed");
  }

  @Test
  void tellsNoOpeningThatAnotherAlertOfTheSubscriberHasTold() {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID posting = opening(WELDER);
    match(instantAlert(jo, Wanted.role(Role.WELDER)), posting);
    passGatheringWindow();
    deliver();

    match(instantAlert(jo, Wanted.nothing().any("castings").criteria()), posting);
    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  @Test
  void waitsForTheMailInWhichAnotherAlertTellsTheOpening() {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID posting = opening(WELDER);
    UUID first = instantAlert(jo, Wanted.role(Role.WELDER));
    match(first, posting);
    passGatheringWindow();
    MAIL_SERVER.refuse("MAIL", 421, "later");
    deliver();

    UUID second = instantAlert(jo, Wanted.nothing().any("castings").criteria());
    match(second, posting);
    passGatheringWindow();
    List<Claim> claims = due.claim();
    assertThat(claims).isEmpty();
    assertThat(candidates.dueAt(second)).as("looks again").isPresent();

    // The first alert's mail never tells it, so the second one's does.
    ownership.change(jo, first, Wanted.role(Role.MACHINIST), usual(Cadence.INSTANT));
    MAIL_SERVER.reset();
    clock.pass(Duration.ofHours(1));
    deliver();
    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  @Test
  void keepsSilentAboutAnOpeningThatNoLongerFits() {
    UUID posting = opening(WELDER);
    match(joLooksForWelders(), posting);
    passGatheringWindow();
    List<Claim> claims = due.claim();

    opening(posting, 2, MACHINIST);
    send(claims);

    assertThat(MAIL_SERVER.attempts()).isEmpty();
    assertThat(matchStatuses()).containsExactly("withdrawn");
  }

  @Test
  void leavesOutAnOpeningThatCanNotBeRead() throws Exception {
    UUID unreadable = opening(MACHINIST);
    UUID alert = joLooksForWelders();
    match(alert, unreadable, opening(WELDER));
    UUID al = candidates.subscriber("al@example.com");
    match(instantAlert(al, Wanted.role(Role.MACHINIST)), unreadable);
    jdbc.sql("update opening set job = '{\"title\": 1}' where id = :id")
        .param("id", unreadable)
        .update();

    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(mailTo("jo@example.com").message().getSubject())
        .isEqualTo("Welder at Chippewa Castings");
    assertThat(mailStatuses()).containsExactly("sent", "withdrawn");
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn", "withdrawn");
  }

  @Test
  void tellsAPausedAlertsMatchesAfterItIsResumed() {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID alert = instantAlert(jo, Wanted.role(Role.WELDER));
    match(alert, opening(WELDER));
    passGatheringWindow();

    List<Claim> claims = due.claim();
    ownership.pause(jo, alert);
    send(claims);
    clock.pass(Duration.ofDays(1));
    deliver();
    assertThat(MAIL_SERVER.attempts()).isEmpty();
    assertThat(matchStatuses()).containsExactly("waiting");

    ownership.resume(jo, alert);
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void losesNoMatchOfAnAlertThatIsPausedAndResumedWhileItsMailIsUnderWay() {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID alert = instantAlert(jo, Wanted.role(Role.WELDER));
    match(alert, opening(WELDER));
    passGatheringWindow();

    List<Claim> claims = due.claim();
    ownership.pause(jo, alert);
    Draft draft = begun(claims.getFirst());
    ownership.resume(jo, alert);
    due.claim();
    ends.record(List.of(deliverMail.deliver(draft)), Set.of());
    assertThat(MAIL_SERVER.attempts()).isEmpty();

    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed");
  }

  @Test
  void sendsNothingToASubscriberWhoWasErasedMeanwhile() {
    UUID jo = candidates.subscriber("jo@example.com");
    match(instantAlert(jo, Wanted.role(Role.WELDER)), opening(WELDER));
    passGatheringWindow();
    List<Claim> claims = due.claim();

    ownership.erase(jo);
    send(claims);

    assertThat(MAIL_SERVER.attempts()).isEmpty();
    assertThat(mailStatuses()).isEmpty();
  }

  private UUID joLooksForWelders() {
    return instantAlert(candidates.subscriber("jo@example.com"), Wanted.role(Role.WELDER));
  }

  private static MailServer.Received mailTo(String address) {
    return MAIL_SERVER.received().stream()
        .filter(mail -> mail.to().contains(address))
        .findFirst()
        .orElseThrow();
  }
}
