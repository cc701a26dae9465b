package jobalerts.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jobalerts.local.inbox.ReceivedMail;
import org.junit.jupiter.api.Test;

/** What candidates get, and what they do not. */
class EndToEndIT {

  private static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }

  /**
   * What is not to be mailed is told before a last opening that is: once that has come, nothing
   * else is on the way.
   */
  private static List<ReceivedMail> afterAll(Candidate candidate) {
    Opening.mentioning(candidate.word(), "Production Supervisor, last").post();
    return candidate.untilToldOf("Production Supervisor, last");
  }

  @Test
  void mailsTheMatchingSubscriberAndNobodyElse() {
    Candidate ann = Candidate.subscribed("ann", word());
    Candidate bob = Candidate.subscribed("bob", word());

    Opening.mentioning(ann.word(), "Production Supervisor, days").post();

    List<ReceivedMail> mails = ann.untilToldOf("Production Supervisor, days");
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().html()).contains("Production Supervisor, days");
    assertThat(mails.getFirst().header("List-Unsubscribe-Post"))
        .hasValue("List-Unsubscribe=One-Click");
    assertThat(afterAll(bob)).hasSize(1).noneMatch(mail -> mail.text().contains("days"));
  }

  @Test
  void gathersTheOpeningsOfAWindowInOneMail() {
    Candidate ann = Candidate.subscribed("ann", word());

    for (int i = 1; i <= 5; i++) {
      Opening.mentioning(ann.word(), "Production Supervisor, line " + i).post();
    }

    List<ReceivedMail> mails = ann.untilToldOf("Production Supervisor, line 5");
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).endsWith("and 4 more jobs");
  }

  @Test
  void mailsOnceWhenTheSameWebhookComesTwice() {
    Candidate ann = Candidate.subscribed("ann", word());
    Opening opening = Opening.mentioning(ann.word(), "Production Supervisor, nights");
    String webhookId = "msg_" + UUID.randomUUID();

    String first = opening.post(webhookId);
    ann.untilToldOf("Production Supervisor, nights");
    String second = opening.post(webhookId);

    assertThat(second).isEqualTo(first);
    assertThat(afterAll(ann)).filteredOn(mail -> mail.text().contains("nights")).hasSize(1);
  }

  @Test
  void mailsNothingForAnUpdateThatChangesNothing() {
    Candidate ann = Candidate.subscribed("ann", word());
    Opening opening = Opening.mentioning(ann.word(), "Production Supervisor, nights");

    opening.post();
    ann.untilToldOf("Production Supervisor, nights");
    opening.post();

    assertThat(afterAll(ann)).filteredOn(mail -> mail.text().contains("nights")).hasSize(1);
  }

  @Test
  void mailsAnUpdateThatBeginsToFit() {
    Candidate ann = Candidate.subscribed("ann", word());
    Opening opening = Opening.mentioning(ann.word(), "Production Supervisor, moved");

    opening.withState("MN").post();
    opening.withState("WI").post();

    assertThat(ann.untilToldOf("Production Supervisor, moved")).hasSize(1);
  }

  @Test
  void doesNotMailAnOpeningThatClosesBeforeDelivery() {
    Candidate ann = Candidate.subscribed("ann", word());

    Opening.close(Opening.mentioning(ann.word(), "Production Supervisor, gone").post());

    assertThat(afterAll(ann)).hasSize(1).noneMatch(mail -> mail.text().contains("gone"));
  }

  @Test
  void doesNotMailAnOpeningThatStopsToFitBeforeDelivery() {
    Candidate ann = Candidate.subscribed("ann", word());
    Opening opening = Opening.mentioning(ann.word(), "Production Supervisor, changed");

    opening.post();
    opening.withState("TX").post();

    assertThat(afterAll(ann)).hasSize(1).noneMatch(mail -> mail.text().contains("changed"));
  }

  @Test
  void mailsNothingButOneConfirmationToTheUnconfirmed() {
    Candidate ann = Candidate.subscribed("ann", word());
    Candidate stranger = Candidate.who("stranger", ann.word());
    stranger.subscribe();
    String confirm = stranger.confirmPath();
    // A mail scanner follows links; only the button confirms.
    assertThat(stranger.get(confirm).statusCode()).isEqualTo(200);

    Opening.mentioning(ann.word(), "Production Supervisor, days").post();

    ann.untilToldOf("Production Supervisor, days");
    assertThat(afterAll(ann)).isNotEmpty();
    assertThat(stranger.mails()).hasSize(1);
  }

  @Test
  void mailsAlertsOfTheLastDaysToTheNewlyConfirmed() {
    Candidate late = Candidate.who("late", word());
    Opening.mentioning(late.word(), "Production Supervisor, earlier").post();

    late.subscribe();
    late.confirm();

    assertThat(late.untilToldOf("Production Supervisor, earlier")).hasSize(1);
  }

  @Test
  void mailsNothingAfterTheOneClickUnsubscribe() {
    Candidate ann = Candidate.subscribed("ann", word());
    Candidate bob = Candidate.subscribed("bob", ann.word());
    Opening.mentioning(ann.word(), "Production Supervisor, days").post();
    ann.untilToldOf("Production Supervisor, days");
    String unsubscribe = ann.linked("unsubscribe");

    assertThat(ann.get(unsubscribe).statusCode()).isEqualTo(200);
    assertThat(ann.form(unsubscribe, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);

    Opening.mentioning(ann.word(), "Production Supervisor, too late").post();
    bob.untilToldOf("Production Supervisor, too late");
    assertThat(ann.alertMails()).hasSize(1);
  }
}
