package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.Test;

/** Near-duplicates in the mails of a subscriber. */
class FoldedMailsIT extends DeliveryFixture {

  private static final Jobs WELDER = Jobs.valid().fingerprint("welder", "00000000000000ff");
  private static final Job IN_EAU_CLAIRE = WELDER.job();
  private static final Job IN_CHICAGO = WELDER.places(Jobs.CHICAGO).job();
  private static final Criteria WELDERS = Wanted.role(Role.WELDER);

  @Test
  void tellsThemAsOneWithAllPlaces() throws Exception {
    UUID first = earlier(IN_EAU_CLAIRE);
    UUID second = earlier(IN_CHICAGO);
    match(jo(WELDERS), first, second);

    tell();

    String text = onlyMail();
    assertThat(text)
        .containsOnlyOnce("/openings/")
        .contains("/openings/" + first, "Eau Claire, WI 54701; Chicago, IL\n");
    assertThat(matchStatuses()).containsExactly("mailed", "mailed");
  }

  @Test
  void tellsTheOneThatFitsAndItsPlaceFirst() throws Exception {
    earlier(IN_EAU_CLAIRE);
    UUID fits = earlier(IN_CHICAGO);
    match(jo(Wanted.nothing().states(State.IL).criteria()), fits);

    tell();

    assertThat(onlyMail()).contains("/openings/" + fits, "Chicago, IL; Eau Claire, WI 54701\n");
  }

  @Test
  void tellsNoOtherOneLater() throws Exception {
    UUID jo = jo(WELDERS);
    match(jo, earlier(IN_EAU_CLAIRE));
    tell();

    match(jo, earlier(IN_CHICAGO));
    tell();

    assertThat(onlyMail()).doesNotContain("Chicago");
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  @Test
  void tellsNoOtherOneThoughTheToldOneHasClosed() throws Exception {
    UUID jo = jo(WELDERS);
    UUID told = earlier(IN_EAU_CLAIRE);
    UUID other = earlier(IN_CHICAGO);
    match(jo, told);
    tell();
    close(told, IN_EAU_CLAIRE);

    match(jo, other);
    tell();

    assertThat(onlyMail()).contains("/openings/" + told);
  }

  @Test
  void waitsForTheMailThatTellsAnotherOne() throws Exception {
    UUID jo = jo(WELDERS);
    match(jo, earlier(IN_EAU_CLAIRE));
    passGatheringWindow();
    var claims = due.claim();
    match(jo, earlier(IN_CHICAGO));
    passGatheringWindow();

    assertThat(due.claim()).isEmpty();

    send(claims);
    tell();
    assertThat(onlyMail()).contains("Eau Claire");
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  @Test
  void tellsTheOtherOneWhenTheFirstHasClosed() throws Exception {
    UUID first = earlier(IN_EAU_CLAIRE);
    UUID second = earlier(IN_CHICAGO);
    match(jo(WELDERS), first, second);
    close(first, IN_EAU_CLAIRE);

    tell();

    assertThat(onlyMail()).contains("/openings/" + second, "\nChicago, IL\n");
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  @Test
  void tellsTheOtherOneWhenTheFirstClosesBetweenClaimAndSend() throws Exception {
    UUID first = earlier(IN_EAU_CLAIRE);
    UUID second = earlier(IN_CHICAGO);
    match(jo(WELDERS), first, second);
    passGatheringWindow();
    var claims = due.claim();
    close(first, IN_EAU_CLAIRE);

    send(claims);

    assertThat(onlyMail()).contains("/openings/" + second);
    assertThat(matchStatuses()).containsExactly("mailed", "withdrawn");
  }

  private UUID jo(Criteria wish) {
    return instantAlert(candidates.subscriber("jo@example.com"), wish);
  }

  private UUID earlier(Job job) {
    UUID id = opening(job);
    clock.pass(Duration.ofSeconds(1));
    return id;
  }

  private void tell() {
    passGatheringWindow();
    deliver();
  }

  private static String onlyMail() throws Exception {
    assertThat(MAIL_SERVER.received()).hasSize(1);
    return ReadMail.text(MAIL_SERVER.received().getFirst());
  }
}
