package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may send a mail when several instances could. */
class ClaimsIT extends DeliveryFixture {

  private static final Job WELDER = Jobs.valid().job();

  @Test
  void claimsTheLongestDueFirst() {
    List<UUID> subscribers = new ArrayList<>();
    for (int i = 0; i < settings.batch() + 5; i++) {
      UUID subscriber = candidates.subscriber("c" + i + "@example.com");
      subscribers.add(subscriber);
      match(instantAlert(subscriber, Wanted.role(Role.WELDER)), opening(WELDER));
      clock.pass(Duration.ofSeconds(1));
    }
    passGatheringWindow();

    due.claim();

    assertThat(column("select subscriber_id from mail"))
        .containsExactlyInAnyOrderElementsOf(
            subscribers.subList(0, settings.batch()).stream().map(UUID::toString).toList());
  }

  @Test
  void letsAnotherInstanceClaimTheRestMeanwhile() throws Exception {
    for (int i = 0; i < settings.batch() + 5; i++) {
      UUID subscriber = candidates.subscriber("c" + i + "@example.com");
      match(instantAlert(subscriber, Wanted.role(Role.WELDER)), opening(WELDER));
    }
    passGatheringWindow();
    List<Claim> claims = new ArrayList<>();

    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          claims.addAll(due.claim());
          // The first claim is not committed yet: the second neither waits for it nor shares it.
          claims.addAll(
              CompletableFuture.supplyAsync(due::claim).orTimeout(5, TimeUnit.SECONDS).join());
        });
    claims.addAll(due.claim());

    assertThat(claims).doesNotHaveDuplicates().hasSize(settings.batch() + 5);
    assertThat(column("select subscriber_id from mail")).doesNotHaveDuplicates();
  }

  @Test
  void sendsNoMailThatAnotherInstanceHasClaimedSince() {
    match(joLooksForWelders(), opening(WELDER));
    passGatheringWindow();
    List<Claim> slow = due.claim();
    clock.pass(settings.claim());
    List<Claim> quick = unfinished.claimWaiting();
    assertThat(quick).hasSize(1);

    send(slow);
    assertThat(MAIL_SERVER.attempts()).isEmpty();

    send(quick);
    assertThat(MAIL_SERVER.received()).hasSize(1);
  }

  @Test
  void givesAClaimBackThatWasNotBegun() {
    match(joLooksForWelders(), opening(WELDER));
    passGatheringWindow();
    unfinished.release(due.claim());

    deliver();

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(column("select tries from mail")).containsExactly("1");
  }

  private UUID joLooksForWelders() {
    return instantAlert(candidates.subscriber("jo@example.com"), Wanted.role(Role.WELDER));
  }
}
