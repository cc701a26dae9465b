package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an alert was told already is told again only when it is news. */
class TellAnewIT extends DeliveryFixture {

  private static final Criteria WELL_PAID =
      Wanted.nothing().roles(Role.WELDER).pay("30", PayPeriod.HOUR).criteria();
  private static final Jobs FITS = Jobs.valid();
  private static final Jobs PAYS_LESS = FITS.pay(Jobs.pay("20", "25", PayPeriod.HOUR));

  private final UUID posting = UUID.randomUUID();
  private UUID alert = UUID.randomUUID();

  @BeforeEach
  void tellOnce() {
    alert = instantAlert(candidates.subscriber("jo@example.com"), WELL_PAID);
    opening(posting, 1, FITS.job());
    met(1);
    deliverAll();
    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void tellsAgainWhatWasReopened() throws Exception {
    openings.keep(List.of(Postings.closed(posting, 2, FITS.job())));
    clock.pass(Duration.ofDays(1));
    opening(posting, 3, FITS.job());
    met(3);
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(2);
    assertThat(column("select status || posting_version from alert_match"))
        .containsExactly("mailed3");
    assertThat(column("select anew_since::text from alert_match"))
        .containsExactly(
            column("select replaced_at::text from opening_version where not open").getFirst());
  }

  @Test
  void tellsAgainWhenThePayHasRisenIntoTheRange() {
    opening(posting, 2, PAYS_LESS.job());
    opening(posting, 3, FITS.title("Welder II").job());
    met(3);
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(2);
  }

  @Test
  void tellsNothingAgainThatFittedAllTheTime() {
    for (int version = 2; version <= 6; version++) {
      clock.pass(Duration.ofMinutes(1));
      opening(posting, version, FITS.title("Welder " + version).job());
      met(version);
      deliverAll();
    }

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed");
  }

  @Test
  void tellsNewsOnce() {
    openings.keep(List.of(Postings.closed(posting, 2, FITS.job())));
    opening(posting, 3, FITS.job());
    for (int i = 0; i < 3; i++) {
      met(3);
      deliverAll();
    }
    opening(posting, 4, FITS.title("Welder II").job());
    met(4);
    met(3);
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(2);
  }

  @Test
  void doesNotJudgeTheSamePastTwice() {
    opening(posting, 2, FITS.title("Welder II").job());
    opening(posting, 3, FITS.title("Welder III").job());
    met(3);

    assertThat(column("select status || posting_version from alert_match"))
        .as("met at 3 since, which no mail has to tell")
        .containsExactly("mailed3");
  }

  @Test
  void tellsAlsoWhatOnlyAnotherAlertOfTheSameReaderTold() {
    UUID other = instantAlert(subscriber(), Wanted.role(Role.WELDER));
    ledger.add(List.of(new AlertMatched(UUID.randomUUID(), other, posting, 1, clock.instant())));
    deliverAll();
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
    ownership.pause(subscriber(), alert);

    openings.keep(List.of(Postings.closed(posting, 2, FITS.job())));
    clock.pass(Duration.ofMinutes(1));
    opening(posting, 3, FITS.job());
    ledger.add(List.of(new AlertMatched(UUID.randomUUID(), other, posting, 3, clock.instant())));
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(2);
  }

  @Test
  void tellsAReaderWhenThePayRisesIntoTheRangeOfASecondAlert() {
    UUID second = instantAlert(subscriber(), Wanted.nothing().pay("40", PayPeriod.HOUR).criteria());
    Jobs better = FITS.pay(Jobs.pay("45", "50", PayPeriod.HOUR));
    clock.pass(Duration.ofMinutes(1));
    opening(posting, 2, better.job());
    met(2);
    ledger.add(List.of(new AlertMatched(UUID.randomUUID(), second, posting, 2, clock.instant())));
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(2);
    assertThat(ReadMail.text(MAIL_SERVER.received().getLast()))
        .startsWith("Updated: now $45–$50 an hour\n");
  }

  @Test
  void doesNotTellAReaderAgainWhatASecondAlertFittedAllTheTime() {
    UUID second = instantAlert(subscriber(), Wanted.role(Role.WELDER));
    clock.pass(Duration.ofMinutes(1));
    opening(posting, 2, FITS.title("Welder II").job());
    ledger.add(List.of(new AlertMatched(UUID.randomUUID(), second, posting, 2, clock.instant())));
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  @Test
  void doesNotTellAJobAgainThatIsOpenAsItWasTold() {
    Jobs job = FITS.fingerprint("welder", "00000000000000ff");
    UUID told = opening(UUID.randomUUID(), 1, job.job());
    match(alert, told);
    deliverAll();
    clock.pass(Duration.ofMinutes(1));
    UUID twin = opening(UUID.randomUUID(), 1, job.places(Jobs.MILWAUKEE).job());
    match(alert, twin);
    deliverAll();
    assertThat(MAIL_SERVER.received()).hasSize(2);

    openings.keep(List.of(Postings.closed(twin, 2, job.places(Jobs.MILWAUKEE).job())));
    clock.pass(Duration.ofMinutes(1));
    opening(twin, 3, job.places(Jobs.MILWAUKEE).job());
    ledger.add(List.of(new AlertMatched(UUID.randomUUID(), alert, twin, 3, clock.instant())));
    deliverAll();

    assertThat(MAIL_SERVER.received()).hasSize(2);
  }

  @Test
  void leavesWhatAnotherStatusEnded() {
    jdbc.sql("update alert_match set status = 'rejected'").update();
    openings.keep(List.of(Postings.closed(posting, 2, FITS.job())));
    opening(posting, 3, FITS.job());
    met(3);

    assertThat(matchStatuses()).containsExactly("rejected");
  }

  private UUID subscriber() {
    return UUID.fromString(column("select id from subscriber").getFirst());
  }

  private void met(long version) {
    ledger.add(
        List.of(new AlertMatched(UUID.randomUUID(), alert, posting, version, clock.instant())));
  }

  private void deliverAll() {
    passGatheringWindow();
    deliver();
  }
}
