package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

class LedgerIT extends DeliveryFixture {

  @Test
  void holdsAMatchOnceHoweverOftenItIsTold() {
    UUID alert = welders(Cadence.INSTANT);
    UUID posting = opening(Jobs.valid().job());

    match(alert, posting, posting);
    match(alert, posting);

    assertThat(matchStatuses()).containsExactly("waiting");
  }

  @Test
  void leavesOutAlertsThatAreNotActive() {
    UUID paused = welders(Cadence.INSTANT);
    UUID pending = welders(Cadence.INSTANT);
    setStatus(paused, "paused");
    setStatus(pending, "pending");
    UUID posting = opening(Jobs.valid().job());

    match(paused, posting);
    match(pending, posting);
    match(UUID.randomUUID(), posting);

    assertThat(matchStatuses()).isEmpty();
    assertThat(candidates.dueAt(paused)).isEmpty();
  }

  @Test
  void makesAnAlertDueByItsCadence() {
    UUID instant = welders(Cadence.INSTANT);
    UUID daily = welders(Cadence.DAILY);
    UUID weekly = welders(Cadence.WEEKLY);
    UUID posting = opening(Jobs.valid().job());

    match(instant, posting);
    match(daily, posting);
    match(weekly, posting);

    // The clock starts on Sunday the 22nd, at 4 in the morning of Chicago.
    assertThat(dueAt(instant)).isEqualTo(TestClock.START.plusSeconds(60));
    assertThat(dueAt(daily)).isEqualTo("2026-11-22T12:30:00Z");
    assertThat(dueAt(weekly)).isEqualTo("2026-11-23T12:30:00Z");
  }

  @Test
  void doesNotPutADueTimeOffForAnotherMatch() {
    UUID alert = welders(Cadence.INSTANT);
    match(alert, opening(Jobs.valid().job()));

    clock.pass(Duration.ofSeconds(30));
    match(alert, opening(Jobs.valid().job()));

    assertThat(dueAt(alert)).isEqualTo(TestClock.START.plusSeconds(60));
  }

  @Test
  void makesNothingDueForAMatchThatWasMailed() {
    UUID alert = welders(Cadence.INSTANT);
    UUID posting = opening(Jobs.valid().job());
    match(alert, posting);
    passGatheringWindow();
    deliver();

    match(alert, posting);

    assertThat(candidates.dueAt(alert)).isEmpty();
    passGatheringWindow();
    deliver();
    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void takesAWithdrawnMatchUpAgain() {
    UUID alert = welders(Cadence.INSTANT);
    UUID posting = opening(Jobs.valid().job());
    match(alert, posting);
    openings.keep(List.of(Postings.closed(posting, 2, Jobs.valid().job())));
    passGatheringWindow();
    deliver();
    assertThat(matchStatuses()).containsExactly("withdrawn");

    opening(posting, 3, Jobs.valid().job());
    match(alert, posting);
    passGatheringWindow();
    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed");
  }

  @Test
  void takesNothingAmissInAnEmptyBatch() {
    ledger.add(List.of());

    assertThat(matchStatuses()).isEmpty();
  }

  private UUID welders(Cadence cadence) {
    UUID subscriber = candidates.subscriber(UUID.randomUUID() + "@example.com");
    return candidates.alert(subscriber, Wanted.role(Role.WELDER), cadence);
  }

  private Instant dueAt(UUID alert) {
    return candidates.dueAt(alert).map(OffsetDateTime::toInstant).orElseThrow();
  }

  private void setStatus(UUID alert, String status) {
    jdbc.sql("update subscription set status = :status where id = :id")
        .param("status", status)
        .param("id", alert)
        .update();
  }
}
