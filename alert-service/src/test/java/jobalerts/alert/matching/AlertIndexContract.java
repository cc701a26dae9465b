package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
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
  private static final Criteria BROKEN = Wanted.nothing().pay("1e30", PayPeriod.HOUR).criteria();

  final AlertIndex index = index();
  private int numbers;

  abstract AlertIndex index();

  @Test
  void findsTheAlertsThatAJobMeetsAndNoOthers() {
    int welder = put(Wanted.role(Role.WELDER));
    put(Wanted.role(Role.MACHINIST));
    int castings = put(Wanted.nothing().any("castings").criteria());

    assertThat(matched(WELDER)).containsExactlyInAnyOrder(welder, castings);
  }

  @Test
  void findsAnAlertWithoutCriteriaForEveryJob() {
    int all = put(Criteria.NONE);

    assertThat(matched(Jobs.bare().job())).containsExactly(all);
  }

  @Test
  void findsNothingWhileItIsEmpty() {
    assertThat(matched(WELDER)).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void putsAnAlertInThePlaceOfTheOneWithItsId() {
    int alert = put(Wanted.role(Role.WELDER));
    index.put(alert, Wanted.role(Role.MACHINIST));

    assertThat(index.size()).isOne();
    assertThat(matched(WELDER)).isEmpty();
    assertThat(matched(Jobs.valid().roles(Role.MACHINIST).job())).containsExactly(alert);
  }

  @Test
  void forgetsWhatIsRemoved() {
    int alert = put(Wanted.role(Role.WELDER));
    index.remove(alert);
    index.remove(alert);
    index.remove(4_711);

    assertThat(index.size()).isZero();
    assertThat(matched(WELDER)).isEmpty();
    index.put(alert, Wanted.role(Role.WELDER));
    assertThat(matched(WELDER)).containsExactly(alert);
  }

  @Test
  void keepsTwoAlertsThatAskForTheSame() {
    int one = put(Wanted.role(Role.WELDER));
    int other = put(Wanted.role(Role.WELDER));

    assertThat(matched(WELDER)).containsExactlyInAnyOrder(one, other);
    index.remove(one);
    assertThat(matched(WELDER)).containsExactly(other);
  }

  @Test
  void letsABrokenAlertStopNoOther() {
    List<Integer> sound = new ArrayList<>();
    int broken = put(BROKEN);
    for (int i = 0; i < 20; i++) {
      sound.add(put(Wanted.role(Role.WELDER)));
    }
    List<Integer> matched = new ArrayList<>();
    List<Integer> failed = new ArrayList<>();

    index.match(
        WELDER,
        new MatchSink() {
          @Override
          public void matched(int[] alerts, int count) {
            IntStream.of(alerts).limit(count).forEach(matched::add);
          }

          @Override
          public void failed(int alert, RuntimeException cause) {
            failed.add(alert);
          }
        });

    assertThat(matched).containsExactlyInAnyOrderElementsOf(sound);
    assertThat(failed).containsExactly(broken);
  }

  @Test
  void takesASinksFailureForNoAlertsFault() {
    put(Wanted.role(Role.WELDER));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            index.match(
                WELDER,
                (_, _) -> {
                  throw new IllegalStateException("the sink is full");
                }))
        .withMessage("the sink is full");
  }

  @Test
  void showsAChangeToTheNextMatchOfAnotherThread() throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              index.put(7, Wanted.role(Role.WELDER));
              changed.countDown();
            });
    changed.await();

    assertThat(matched(WELDER)).containsExactly(7);
    writer.join();
  }

  @Test
  void answersWhileAlertsComeAndGo() throws Exception {
    int stays = put(Wanted.role(Role.WELDER));
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 2_000; i++) {
                index.remove(put(Wanted.role(Role.WELDER)));
              }
            });
    while (writer.isAlive()) {
      assertThat(matched(WELDER)).contains(stays).doesNotHaveDuplicates();
    }
    writer.join();
    assertThat(matched(WELDER)).containsExactly(stays);
  }

  final int put(Criteria criteria) {
    index.put(numbers, criteria);
    return numbers++;
  }

  final List<Integer> matched(Job job) {
    List<Integer> matched = new ArrayList<>();
    index.match(job, (alerts, count) -> IntStream.of(alerts).limit(count).forEach(matched::add));
    return matched;
  }
}
