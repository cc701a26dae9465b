package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** What every index keeps to. */
abstract class AlertIndexContract {

  static final Job WELDER = Jobs.valid().job();

  /** Its pay is beyond any number: nothing can be compared with it. */
  private static final Alert BROKEN =
      new Alert(
          UUID.randomUUID(),
          UUID.randomUUID(),
          Wanted.nothing().pay("1e30", PayPeriod.HOUR).criteria());

  final AlertIndex index = index();

  abstract AlertIndex index();

  @Test
  void findsTheAlertsThatAJobMeetsAndNoOthers() {
    Alert welder = put(Wanted.role(Role.WELDER));
    put(Wanted.role(Role.MACHINIST));
    Alert castings = put(Wanted.nothing().any("castings").criteria());

    assertThat(matched(WELDER)).containsExactlyInAnyOrder(welder, castings);
  }

  @Test
  void findsAnAlertWithoutCriteriaForEveryJob() {
    Alert all = put(Criteria.NONE);

    assertThat(matched(Jobs.bare().job())).containsExactly(all);
  }

  @Test
  void findsNothingWhileItIsEmpty() {
    assertThat(matched(WELDER)).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void putsAnAlertInThePlaceOfTheOneWithItsId() {
    Alert old = put(Wanted.role(Role.WELDER));
    Alert other = new Alert(old.subscriptionId(), old.subscriberId(), Wanted.role(Role.MACHINIST));
    index.put(other);

    assertThat(index.size()).isOne();
    assertThat(matched(WELDER)).isEmpty();
    assertThat(matched(Jobs.valid().roles(Role.MACHINIST).job())).containsExactly(other);
  }

  @Test
  void forgetsWhatIsRemoved() {
    Alert alert = put(Wanted.role(Role.WELDER));
    index.remove(alert.subscriptionId());
    index.remove(alert.subscriptionId());
    index.remove(UUID.randomUUID());

    assertThat(index.size()).isZero();
    assertThat(matched(WELDER)).isEmpty();
    index.put(alert);
    assertThat(matched(WELDER)).containsExactly(alert);
  }

  @Test
  void keepsTwoAlertsThatAskForTheSame() {
    Alert one = put(Wanted.role(Role.WELDER));
    Alert other = put(Wanted.role(Role.WELDER));

    assertThat(matched(WELDER)).containsExactlyInAnyOrder(one, other);
    index.remove(one.subscriptionId());
    assertThat(matched(WELDER)).containsExactly(other);
  }

  @Test
  void letsABrokenAlertStopNoOther() {
    List<Alert> sound = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sound.add(put(Wanted.role(Role.WELDER)));
      if (i == 10) {
        index.put(BROKEN);
      }
    }
    List<Alert> matched = new ArrayList<>();
    List<Alert> failed = new ArrayList<>();

    index.match(
        WELDER,
        new MatchSink() {
          @Override
          public void matched(Alert alert) {
            matched.add(alert);
          }

          @Override
          public void failed(Alert alert, RuntimeException cause) {
            failed.add(alert);
          }
        });

    assertThat(matched).containsExactlyInAnyOrderElementsOf(sound);
    assertThat(failed).containsExactly(BROKEN);
  }

  @Test
  void takesASinksFailureForNoAlertsFault() {
    put(Wanted.role(Role.WELDER));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            index.match(
                WELDER,
                _ -> {
                  throw new IllegalStateException("the sink is full");
                }))
        .withMessage("the sink is full");
  }

  @Test
  void showsAChangeToTheNextMatchOfAnotherThread() throws Exception {
    Alert alert = new Alert(UUID.randomUUID(), UUID.randomUUID(), Wanted.role(Role.WELDER));
    CountDownLatch changed = new CountDownLatch(1);
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              index.put(alert);
              changed.countDown();
            });
    changed.await();

    assertThat(matched(WELDER)).containsExactly(alert);
    writer.join();
  }

  @Test
  void answersWhileAlertsComeAndGo() throws Exception {
    Alert stays = put(Wanted.role(Role.WELDER));
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 2_000; i++) {
                index.remove(put(Wanted.role(Role.WELDER)).subscriptionId());
              }
            });
    while (writer.isAlive()) {
      assertThat(matched(WELDER)).contains(stays).doesNotHaveDuplicates();
    }
    writer.join();
    assertThat(matched(WELDER)).containsExactly(stays);
  }

  final Alert put(Criteria criteria) {
    Alert alert = new Alert(UUID.randomUUID(), UUID.randomUUID(), criteria);
    index.put(alert);
    return alert;
  }

  final List<Alert> matched(Job job) {
    List<Alert> matched = new ArrayList<>();
    index.match(job, matched::add);
    return matched;
  }
}
