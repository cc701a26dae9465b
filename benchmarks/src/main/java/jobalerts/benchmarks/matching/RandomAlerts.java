package jobalerts.benchmarks.matching;

import static jobalerts.benchmarks.matching.Shares.ALL_EDUCATION;
import static jobalerts.benchmarks.matching.Shares.ALL_EMPLOYMENT;
import static jobalerts.benchmarks.matching.Shares.ALL_INDUSTRIES;
import static jobalerts.benchmarks.matching.Shares.ALL_ROLES;
import static jobalerts.benchmarks.matching.Shares.ALL_SHIFTS;
import static jobalerts.benchmarks.matching.Shares.EDUCATION;
import static jobalerts.benchmarks.matching.Shares.EMPLOYERS;
import static jobalerts.benchmarks.matching.Shares.EMPLOYMENT;
import static jobalerts.benchmarks.matching.Shares.INDUSTRIES;
import static jobalerts.benchmarks.matching.Shares.ROLES;
import static jobalerts.benchmarks.matching.Shares.SHIFTS;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/** What candidates ask for; {@link Workload} tells the shares. */
final class RandomAlerts {

  private static final double ROLE = 0.9;
  // 85 % have a place, and of those without a role 98 %: two in a thousand have neither.
  private static final double PLACE_WITHOUT_ROLE = 0.98;
  private static final double PLACE_WITH_ROLE = (0.85 - (1 - ROLE) * PLACE_WITHOUT_ROLE) / ROLE;

  private final Country country;
  private final Language language;

  RandomAlerts(Country country, Language language) {
    this.country = country;
    this.language = language;
  }

  Criteria alert(RandomGenerator random) {
    Set<Role> roles =
        either(random, ROLE, () -> ROLES.draw(random, few(random, 3), ALL_ROLES), Set.of());
    boolean placed = random.nextDouble() < (roles.isEmpty() ? PLACE_WITHOUT_ROLE : PLACE_WITH_ROLE);
    boolean round = placed && random.nextBoolean();
    Set<State> states = placed && !round ? country.states(random, few(random, 4)) : Set.of();
    Circle circle = round ? country.circle(random) : null;
    Role role = roles.isEmpty() ? ALL_ROLES[ROLES.draw(random)] : roles.iterator().next();
    Integer least = orNull(random, 0.2, () -> random.nextInt(4));
    return new Criteria(
        roles,
        states,
        circle,
        either(
            random, 0.35, () -> INDUSTRIES.draw(random, few(random, 2), ALL_INDUSTRIES), Set.of()),
        either(random, 0.4, () -> SHIFTS.draw(random, few(random, 2), ALL_SHIFTS), Set.of()),
        either(random, 0.4, () -> EMPLOYMENT.draw(random, 1, ALL_EMPLOYMENT), Set.of()),
        Set.of(),
        orNull(random, 0.5, () -> Wages.wished(random, role)),
        null,
        orNull(random, 0.4, () -> ALL_EDUCATION[EDUCATION.draw(random)]),
        least,
        mostYears(random, least),
        keywords(random),
        either(random, 0.04, () -> employer(random), List.of()));
  }

  /** Two in five ask for a range of experience, half of them with a lower end. */
  private static @Nullable Integer mostYears(RandomGenerator random, @Nullable Integer least) {
    return least == null
        ? orNull(random, 0.25, () -> random.nextInt(1, 10))
        : Integer.valueOf(least + random.nextInt(1, 6));
  }

  private Keywords keywords(RandomGenerator random) {
    boolean wanted = random.nextDouble() < 0.25;
    boolean all = wanted && random.nextBoolean();
    boolean none = random.nextDouble() < 0.04;
    return wanted || none
        ? new Keywords(
            all ? words(random, 2) : List.of(),
            wanted && !all ? words(random, 3) : List.of(),
            none ? words(random, 1) : List.of())
        : Keywords.NONE;
  }

  private List<String> words(RandomGenerator random, int most) {
    return IntStream.range(0, few(random, most)).mapToObj(_ -> language.keyword(random)).toList();
  }

  private static List<String> employer(RandomGenerator random) {
    return List.of(Language.employer(EMPLOYERS.draw(random)));
  }

  /** From one to the most, fewer more often than many. */
  private static int few(RandomGenerator random, int most) {
    return 1 + Math.min(random.nextInt(most), random.nextInt(most));
  }

  private static <T> T either(RandomGenerator random, double share, Supplier<T> one, T other) {
    return random.nextDouble() < share ? one.get() : other;
  }

  private static <T> @Nullable T orNull(RandomGenerator random, double share, Supplier<T> value) {
    return random.nextDouble() < share ? value.get() : null;
  }
}
