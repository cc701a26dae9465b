package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.Wanted;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** Matches that come while a mail is under way which has them. */
class MailEndsIT extends DeliveryFixture {

  private static final Job WELDER = Jobs.valid().job();

  @Test
  void tellsAnOpeningThatWasOpenedAgainWhileItsMailWasUnderWay() {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID alert = instantAlert(jo, Wanted.role(Role.WELDER));
    UUID opening = opening(WELDER);
    match(alert, opening);
    passGatheringWindow();
    List<Claim> claims = due.claim();
    openings.keep(List.of(Postings.closed(opening, 2, WELDER)));
    Draft draft = begun(claims.getFirst());

    opening(opening, 3, WELDER);
    ledger.add(List.of(new AlertMatched(jo, alert, opening, 3, clock.instant())));
    ends.record(List.of(deliverMail.deliver(draft)), Set.of());

    assertThat(mailStatuses()).containsExactly("withdrawn");
    assertThat(matchStatuses()).containsExactly("waiting");
    deliver();
    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed");
  }

  @Test
  void withdrawsWhatTheSameVersionMeetsOnceMore() {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID alert = instantAlert(jo, Wanted.role(Role.WELDER));
    UUID opening = opening(WELDER);
    match(alert, opening);
    passGatheringWindow();
    List<Claim> claims = due.claim();
    openings.keep(List.of(Postings.closed(opening, 2, WELDER)));
    Draft draft = begun(claims.getFirst());

    match(alert, opening);
    ends.record(List.of(deliverMail.deliver(draft)), Set.of());

    assertThat(matchStatuses()).containsExactly("withdrawn");
    assertThat(candidates.dueAt(alert)).isEmpty();
  }
}
