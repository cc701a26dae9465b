package jobalerts.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

class SuppressionsIT {

  private static final String JO = "jo@example.com";
  private static final String AL = "al@example.com";

  private final Bounces bounces = new Bounces();
  private final Suppressions suppressions = bounces.suppressions;

  @Test
  void blocksOnlyTheAddressWhateverItsCase() {
    suppressions.add("Jo@Example.com", Reason.HARD_BOUNCE, "5.1.1", null);

    assertThat(suppressions.blocked(MailClass.ALERT, List.of(JO, AL, "JO@example.com")))
        .containsExactlyInAnyOrder(JO, "JO@example.com");
    assertThat(suppressions.blocked(MailClass.ALERT, List.of())).isEmpty();
  }

  @Test
  void blocksConfirmationsOfAHardBounceForThirtyDays() {
    suppressions.add(JO, Reason.HARD_BOUNCE, "5.1.1", null);
    bounces.clock.pass(Duration.ofDays(30).minusSeconds(1));
    assertThat(blocks(MailClass.CONFIRMATION)).isTrue();

    bounces.clock.pass(Duration.ofSeconds(1));

    assertThat(blocks(MailClass.CONFIRMATION)).isFalse();
    assertThat(blocks(MailClass.ALERT)).isTrue();
    assertThat(blocks(MailClass.NOTICE)).isTrue();
  }

  @Test
  void letsThoseWhoComplainedSubscribeAnew() {
    suppressions.add(JO, Reason.COMPLAINT, null, UUID.randomUUID());
    assertThat(blocks(MailClass.ALERT)).isTrue();
    assertThat(blocks(MailClass.NOTICE)).isTrue();
    assertThat(blocks(MailClass.CONFIRMATION)).isFalse();

    confirmAnAlert();

    assertThat(blocks(MailClass.ALERT)).isFalse();
    assertThat(suppressions.find(JO).orElseThrow().liftedAt()).isEqualTo(bounces.clock.instant());
  }

  @Test
  void holdsAfterAnAlertThatWasConfirmedBefore() {
    confirmAnAlert();
    bounces.clock.pass(Duration.ofMinutes(1));

    suppressions.add(JO, Reason.HARD_BOUNCE, "5.1.1", null);

    assertThat(blocks(MailClass.ALERT)).isTrue();
    assertThat(suppressions.find(JO).orElseThrow().liftedAt()).isNull();
  }

  @Test
  void keepsAnOperatorsDecisionUntilAnOperatorLiftsIt() {
    suppressions.add(JO, Reason.OPERATOR, null, null);
    suppressions.add(JO, Reason.COMPLAINT, null, null);
    confirmAnAlert();
    assertThat(blocks(MailClass.CONFIRMATION)).isTrue();
    assertThat(blocks(MailClass.ALERT)).isTrue();

    assertThat(suppressions.lift(JO)).isTrue();

    assertThat(blocks(MailClass.ALERT)).isFalse();
    assertThat(suppressions.lift(JO)).isFalse();
  }

  @Test
  void blocksAgainWhatBouncesAgain() {
    suppressions.add(JO, Reason.HARD_BOUNCE, "5.1.1", null);
    suppressions.lift(JO);

    suppressions.add(JO, Reason.HARD_BOUNCE, "5.1.2", null);

    assertThat(blocks(MailClass.ALERT)).isTrue();
    assertThat(suppressions.find(JO).orElseThrow().status()).isEqualTo("5.1.2");
  }

  @Test
  void knowsAddressesThatWereHashedBeforeTheKeyWasSetOrChanged() {
    bounces.suppressions("", "").add(JO, Reason.OPERATOR, null, null);
    bounces.suppressions(Bounces.KEY, "").add(AL, Reason.OPERATOR, null, null);

    Suppressions later = bounces.suppressions("another key of over thirty characters", Bounces.KEY);

    assertThat(later.blocked(MailClass.ALERT, List.of(JO, AL))).containsExactlyInAnyOrder(JO, AL);
  }

  @Test
  void keepsNoAddress() {
    suppressions.add(JO, Reason.HARD_BOUNCE, "5.1.1", null);

    assertThat(
            bounces
                .jdbc
                .sql("select to_jsonb(suppression)::text from suppression")
                .query((row, _) -> row.getString(1))
                .single())
        .doesNotContain("jo@", "example");
  }

  @Test
  void listsTheNewestFirst() {
    suppressions.add(JO, Reason.HARD_BOUNCE, "5.1.1", null);
    bounces.clock.pass(Duration.ofMinutes(1));
    suppressions.add(AL, Reason.COMPLAINT, null, null);
    bounces.clock.pass(Duration.ofMinutes(1));

    List<Suppression> newest = suppressions.before(bounces.clock.instant(), 1);

    assertThat(newest).extracting(Suppression::reason).containsExactly(Reason.COMPLAINT);
    assertThat(suppressions.before(newest.getFirst().at(), 5))
        .extracting(Suppression::reason)
        .containsExactly(Reason.HARD_BOUNCE);
  }

  private boolean blocks(MailClass kind) {
    return suppressions.blocked(kind, List.of(JO, AL)).contains(JO);
  }

  private void confirmAnAlert() {
    bounces.clock.pass(Duration.ofMinutes(1));
    UUID subscriber = bounces.candidates.subscriber(JO);
    bounces.confirm(bounces.candidates.alert(subscriber, Wanted.role(Role.WELDER), Cadence.DAILY));
  }
}
