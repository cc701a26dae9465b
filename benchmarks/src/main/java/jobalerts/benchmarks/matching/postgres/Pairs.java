package jobalerts.benchmarks.matching.postgres;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Criteria;
import jobalerts.benchmarks.matching.Facts;
import jobalerts.benchmarks.matching.Grid;
import jobalerts.benchmarks.matching.Places;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;

/** Numbers for pairs of role and place, "any" being a role and a place too. */
final class Pairs {

  private static final int ANY_ROLE = Role.values().length;

  private final Places places = new Places(new Grid(1));

  /** Those that an alert stands under. */
  int[] of(Criteria wish) {
    return pairs(
        places.of(wish),
        wish.roles().isEmpty() ? new int[] {ANY_ROLE} : roles(wish.roles()).toArray());
  }

  /** Those that a posting looks under. */
  int[] of(Job job) {
    IntStream roles = IntStream.concat(roles(job.roles()), IntStream.of(ANY_ROLE));
    return pairs(places.of(job), roles.toArray());
  }

  private static int[] pairs(int[] places, int[] roles) {
    return Arrays.stream(places)
        .flatMap(place -> Arrays.stream(roles).map(role -> place * (ANY_ROLE + 1) + role))
        .toArray();
  }

  private static IntStream roles(Collection<Role> roles) {
    return BitSet.valueOf(new long[] {Facts.bits(roles)}).stream();
  }
}
