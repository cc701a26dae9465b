package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import org.junit.jupiter.api.Test;

class PostingIndexTest {

  private static final Job WELDER = Jobs.valid().job();
  private static final Criteria WELDERS = Wanted.role(Role.WELDER);

  private final PostingIndex<String> index = new PostingIndex<>();

  @Test
  void findsThePostingsThatFit() {
    put("welder", WELDER);
    put("machinist", Jobs.valid().roles(Role.MACHINIST).job());

    assertThat(fitting(WELDERS)).containsExactly("welder");
    assertThat(fitting(Criteria.NONE)).containsExactlyInAnyOrder("welder", "machinist");
  }

  @Test
  void tellsWhichWouldFitButForOneCriterion() {
    put("fits", WELDER);
    put("night", Jobs.valid().shifts(Shift.THIRD).job());
    put("other", Jobs.valid().roles(Role.MACHINIST).job());
    put("neither", Jobs.valid().roles(Role.MACHINIST).shifts(Shift.THIRD).job());

    var answer = index.ask(Wanted.nothing().roles(Role.WELDER).shifts(Shift.FIRST).criteria());

    assertThat(answer.given()).containsExactly(Criterion.ROLE, Criterion.SHIFT);
    assertThat(but(answer, Criterion.ROLE)).containsExactly("other");
    assertThat(but(answer, Criterion.SHIFT)).containsExactly("night");
    assertThat(but(answer, Criterion.PAY)).isEmpty();
  }

  @Test
  void putsAPostingInThePlaceOfItsFormerVersion() {
    put("it", WELDER);
    put("it", Jobs.valid().roles(Role.MACHINIST).job());

    assertThat(fitting(WELDERS)).isEmpty();
    assertThat(fitting(Wanted.role(Role.MACHINIST))).containsExactly("it");
    assertThat(index.size()).isOne();
  }

  @Test
  void forgetsWhatIsRemovedAndAllOfItsWords() {
    put("old", Jobs.valid().text("mentions welding").job());
    remove("old");
    remove("old");
    remove("never there");
    put("new", Jobs.bare().text("nothing").job());

    assertThat(index.size()).isOne();
    assertThat(fitting(Criteria.NONE)).containsExactly("new");
    assertThat(fitting(Wanted.nothing().any("welding").criteria())).isEmpty();
    assertThat(fitting(Wanted.nothing().none("welding").criteria())).containsExactly("new");
    assertThat(fitting(WELDERS)).isEmpty();
  }

  @Test
  void makesTheChangesOfAnUpdateInTheirOrder() {
    index.update(
        List.of(
            new PostingIndex.Change<>("a", WELDER),
            new PostingIndex.Change<>("a", null),
            new PostingIndex.Change<>("b", WELDER)));

    assertThat(fitting(WELDERS)).containsExactly("b");
  }

  @Test
  void answersAsOfWhenItWasAsked() {
    put("it", WELDER);
    var before = index.ask(WELDERS);
    remove("it");
    put("another", WELDER);

    List<String> found = new ArrayList<>();
    before.each(found::add);
    assertThat(found).containsExactly("it");
  }

  /** A word's number may have more bytes than one, and end as another word's begins. */
  @Test
  void tellsWordsApartHoweverManyThereAre() {
    String words =
        IntStream.range(0, 40_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    put("all", Jobs.bare().text(words).job());

    for (int i : new int[] {0, 126, 127, 128, 129, 16_383, 16_384, 16_511, 16_512, 39_998}) {
      assertThat(mentions("w" + i)).as("%d", i).isTrue();
      assertThat(mentions("w" + i + " w" + (i + 1))).as("%d", i).isTrue();
      assertThat(mentions("w" + (i + 1) + " w" + i)).as("%d", i).isFalse();
      assertThat(mentions("w" + i + " w" + i)).as("%d", i).isFalse();
    }
  }

  @Test
  void ranksByWhatIsStatedNearnessAndPay() {
    put("stated", WELDER);
    put("silent", Jobs.valid().shifts().pay(null).job());
    put("from", Jobs.valid().pay(Jobs.pay("20", null, PayPeriod.HOUR)).job());
    put("away", Jobs.valid().places(Jobs.MILWAUKEE, Jobs.CHICAGO).job());
    var wish =
        Wanted.nothing().shifts(Shift.FIRST).pay("25", PayPeriod.HOUR).within(200, Jobs.EAU_CLAIRE);

    Map<String, Fit<String>> fits = new HashMap<>();
    index.ask(wish.criteria()).eachFit(fit -> fits.put(fit.posting(), fit));

    assertThat(fits.keySet()).containsExactlyInAnyOrder("stated", "silent", "from");
    assertThat(fits.get("stated")).isEqualTo(new Fit<>("stated", 0, 0.0, 32 * 2_080));
    assertThat(fits.get("silent")).isEqualTo(new Fit<>("silent", 2, 0.0, Long.MIN_VALUE));
    assertThat(fits.get("from")).isEqualTo(new Fit<>("from", 0, 0.0, 20 * 2_080));
  }

  @Test
  void answersWhilePostingsComeAndGo() throws InterruptedException {
    put("stays", WELDER);
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; i < 1_000; i++) {
                put("p" + i, WELDER);
                remove("p" + i);
              }
            });
    while (writer.isAlive()) {
      assertThat(fitting(WELDERS)).contains("stays").doesNotHaveDuplicates();
    }
    writer.join();
    assertThat(fitting(WELDERS)).containsExactly("stays");
  }

  /** So many come and go that all words are numbered anew. */
  @Test
  void agreesWithThePredicatesOnRandomPostingsThatComeAndGo() {
    Dice dice = Dice.thrown();
    RandomWorld world = RandomWorld.small(dice);
    Map<String, Subject> jobs = new HashMap<>();
    int fits = 0;
    int near = 0;
    for (int round = 0; round < 30; round++) {
      change(world, dice.random(), jobs);
      for (int i = 0; i < 25; i++) {
        Criteria wish = world.criteria();
        Answered expected = Answered.byPredicates(wish, jobs);
        assertThat(Answered.by(index.ask(wish)))
            .as("seed %d, round %d, %s", dice.seed(), round, wish)
            .isEqualTo(expected);
        fits += expected.fitting().size();
        near += expected.but().values().stream().mapToInt(Set::size).sum();
      }
    }
    // Neither everything nor nothing: a comparison of empty sets proves little.
    assertThat(fits).isBetween(1_000, 500_000);
    assertThat(near).isGreaterThan(1_000);
  }

  private void change(RandomWorld world, Random random, Map<String, Subject> jobs) {
    List<PostingIndex.Change<String>> changes = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String posting = "p" + random.nextInt(900);
      if (random.nextInt(3) == 0) {
        jobs.remove(posting);
        changes.add(new PostingIndex.Change<>(posting, null));
      } else {
        Job job = world.job();
        jobs.put(posting, Subject.of(job));
        changes.add(new PostingIndex.Change<>(posting, job));
      }
    }
    index.update(changes);
    assertThat(index.size()).isEqualTo(jobs.size());
  }

  /** What is found, with the number of criteria that it leaves open, and what would be. */
  private record Answered(Map<String, Integer> fitting, Map<Criterion, Set<String>> but) {

    static Answered by(PostingAnswer<String> answer) {
      Map<String, Integer> fitting = new HashMap<>();
      answer.eachFit(fit -> fitting.put(fit.posting(), fit.unstated()));
      Map<Criterion, Set<String>> but = new HashMap<>();
      answer.given().forEach(it -> but.put(it, new HashSet<>(PostingIndexTest.but(answer, it))));
      return new Answered(fitting, but);
    }

    static Answered byPredicates(Criteria wish, Map<String, Subject> jobs) {
      Map<String, Integer> fitting = new HashMap<>();
      Map<Criterion, Set<String>> but = new HashMap<>();
      Checks.ALL.stream()
          .filter(check -> check.given(wish))
          .forEach(check -> but.put(check.criterion(), new HashSet<>()));
      jobs.forEach((posting, subject) -> {
        Set<Criterion> failed = EnumSet.noneOf(Criterion.class);
        Checks.ALL.stream()
            .filter(check -> check.given(wish) && !check.holds(wish, subject))
            .forEach(check -> failed.add(check.criterion()));
        if (failed.isEmpty()) {
          fitting.put(posting, unstated(wish, subject.job()));
        } else if (failed.size() == 1) {
          failed.forEach(it -> but.computeIfAbsent(it, _ -> new HashSet<>()).add(posting));
        }
      });
      return new Answered(fitting, but);
    }

    private static int unstated(Criteria wish, Job job) {
      return (int) Checks.explain(wish, job).verdicts().stream().filter(it -> !it.stated()).count();
    }
  }

  private void put(String posting, Job job) {
    index.update(List.of(new PostingIndex.Change<>(posting, job)));
  }

  private void remove(String posting) {
    index.update(List.of(new PostingIndex.Change<>(posting, null)));
  }

  private List<String> fitting(Criteria wish) {
    List<String> fitting = new ArrayList<>();
    index.ask(wish).each(fitting::add);
    return fitting;
  }

  private boolean mentions(String phrase) {
    return !fitting(Wanted.nothing().any(phrase).criteria()).isEmpty();
  }

  private static List<String> but(PostingAnswer<String> answer, Criterion criterion) {
    List<String> but = new ArrayList<>();
    answer.eachBut(criterion, but::add);
    return but;
  }
}
