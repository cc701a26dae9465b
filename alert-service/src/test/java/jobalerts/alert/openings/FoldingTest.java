package jobalerts.alert.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final FoldMember WELDER = member("welder", 0, "acme", 50_000L, 60_000L, 0);

  @ParameterizedTest
  @CsvSource({
    "welder,   0, acme,  50000, 60000, true",
    "welder,   0, acme,       ,      , true",
    "welder,   0, acme,  60000,      , true",
    "welder,   0, acme,  60001,      , false",
    "welder,   0, acme,       , 49999, false",
    "welder, 10, acme,  50000, 60000, true",
    "welder, 11, acme,  50000, 60000, false",
    "welder,  6, other, 50000, 60000, true",
    "welder,  7, other, 50000, 60000, false",
    "welder 2, 0, acme, 50000, 60000, false",
    "        , 0, acme, 50000, 60000, false"
  })
  void comparesTitleTextEmployerAndPay(
      @Nullable String key,
      int bits,
      String employer,
      @Nullable Long min,
      @Nullable Long max,
      boolean alike) {
    FoldMember other = member(key, (1L << bits) - 1, employer, min, max, 1);

    assertThat(WELDER.alike(other)).isEqualTo(alike);
    assertThat(other.alike(WELDER)).isEqualTo(alike);
  }

  @Test
  void joinsOnlyWhatIsLikeAllOfAFold() {
    FoldMember cheap = member("welder", 0, "acme", null, 40_000L, 0);
    FoldMember unstated = member("welder", 0, "acme", null, null, 1);
    FoldMember dear = member("welder", 0, "acme", 80_000L, null, 2);

    Map<UUID, UUID> folds = folded(List.of(cheap, unstated, dear), new Random(1));

    assertThat(folds.get(unstated.id())).isEqualTo(folds.get(cheap.id()));
    assertThat(folds.get(dear.id())).isEqualTo(dear.fold());
  }

  @Test
  void staysWhereItIsThoughAnEarlierFoldWouldTakeIt() {
    FoldMember early = member("welder", 0, "acme", null, 40_000L, 0);
    FoldMember later = member("welder", 0, "acme", 80_000L, null, 1);
    FoldMember twin = member("welder", 0, "acme", null, null, 2).in(later.fold());

    assertThat(moved(List.of(early, later, twin), twin)).isEmpty();
  }

  @Test
  void leavesWithoutTakingTheOthersAlong() {
    FoldMember stays = member("welder", 0, "acme", null, null, 0);
    FoldMember leaves = member("machinist", 0, "acme", null, null, 1).in(stays.fold());

    List<FoldMember> moved = moved(List.of(stays, leaves), leaves);

    assertThat(moved).extracting(FoldMember::id).containsExactly(leaves.id());
    assertThat(moved.getFirst().fold()).isNotEqualTo(stays.fold());
  }

  /** Jobs that differ clearly, each told several times with little differences. */
  @Test
  void foldsTheSameInAnyOrderOfArrival() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int world = 0; world < 200; world++) {
      List<FoldMember> members = clearJobs(random);
      Set<Set<UUID>> jobs = sets(folded(members, random));
      Collections.shuffle(members, random);

      assertThat(sets(folded(members, random))).isEqualTo(jobs);
    }
  }

  @Test
  void foldsNothingThatIsUnlike() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int world = 0; world < 200; world++) {
      List<FoldMember> members = anyJobs(random);
      Map<UUID, UUID> folds = folded(members, random);

      for (FoldMember one : members) {
        for (FoldMember other : members) {
          boolean folded = Objects.equals(folds.get(one.id()), folds.get(other.id()));
          assertThat(!folded || one.id().equals(other.id()) || one.alike(other)).isTrue();
        }
      }
    }
  }

  /** Four places that any two of differ by at most two bits, and texts that differ by half. */
  private static List<FoldMember> clearJobs(Random random) {
    List<FoldMember> members = new ArrayList<>();
    for (int job = 0; job < 5; job++) {
      long text = job % 2 == 0 ? 0x00000000ffffffffL : 0xffffffff00000000L;
      long pay = 40_000L + 20_000L * job;
      for (int copy = random.nextInt(5); copy >= 0; copy--) {
        long differing = text ^ 1L << random.nextInt(64);
        members.add(
            member("job " + job / 2, differing, "acme", pay, pay + 10_000, random.nextInt(3)));
      }
    }
    return members;
  }

  private static List<FoldMember> anyJobs(Random random) {
    List<FoldMember> members = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Long min = random.nextBoolean() ? null : Long.valueOf(random.nextInt(5));
      Long max = min == null || random.nextBoolean() ? null : Long.valueOf(min + 1);
      long text = (1L << random.nextInt(20)) - 1;
      String employer = random.nextBoolean() ? "acme" : "agency";
      members.add(member("job " + random.nextInt(2), text, employer, min, max, i));
    }
    return members;
  }

  /** In batches as they come, some of them twice. */
  private static Map<UUID, UUID> folded(List<FoldMember> arriving, Random random) {
    Map<UUID, FoldMember> known = new HashMap<>();
    for (int from = 0; from < arriving.size(); ) {
      int to = Math.min(arriving.size(), from + 1 + random.nextInt(4));
      List<FoldMember> batch = arriving.subList(from, to);
      for (int times = random.nextInt(2); times >= 0; times--) {
        batch.forEach(member -> known.putIfAbsent(member.id(), member));
        moved(known.values(), batch.toArray(FoldMember[]::new))
            .forEach(member -> known.put(member.id(), member));
      }
      from = to;
    }
    return known.values().stream().collect(Collectors.toMap(FoldMember::id, FoldMember::fold));
  }

  private static List<FoldMember> moved(Collection<FoldMember> known, FoldMember... changed) {
    Set<UUID> ids = Arrays.stream(changed).map(FoldMember::id).collect(Collectors.toSet());
    return Folding.moved(known, ids, UUID::randomUUID);
  }

  private static Set<Set<UUID>> sets(Map<UUID, UUID> folds) {
    Map<UUID, Set<UUID>> sets = new HashMap<>();
    folds.forEach((id, fold) -> sets.computeIfAbsent(fold, _ -> new HashSet<>()).add(id));
    return Set.copyOf(sets.values());
  }

  private static FoldMember member(
      @Nullable String key,
      long text,
      String employer,
      @Nullable Long min,
      @Nullable Long max,
      int minutes) {
    Instant seen = NOON.plusSeconds(60L * minutes);
    return new FoldMember(
        UUID.randomUUID(), UUID.randomUUID(), key, text, employer, min, max, seen);
  }
}
