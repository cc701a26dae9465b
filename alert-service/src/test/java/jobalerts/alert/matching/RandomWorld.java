package jobalerts.alert.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/** Jobs and wishes at random, out of few values, so that they often meet by a hair. */
final class RandomWorld {

  private static final List<String> WORDS =
      List.of(
          "night", "shift", "weld", "welder", "C++", "c", "résumé", "RESUME", "5S", "lean", "CNC");
  private static final List<String> GAPS = List.of(" ", "-", "\n", ", ", "  ", "/");
  private static final List<String> PHRASES =
      List.of(
          "night shift",
          "Shift",
          "weld",
          "WELDER",
          "c++",
          "C",
          "resume",
          "5s",
          "lean CNC",
          "!",
          "");
  private static final List<String> EMPLOYERS =
      List.of("Acme", "ACME Castings", "Gibson", "Acmeville");
  private static final List<State> STATES = List.of(State.WI, State.MN, State.IL);
  private static final List<Role> ROLES = List.of(Role.WELDER, Role.MACHINIST, Role.PLANT_MANAGER);
  private static final List<Industry> INDUSTRIES = List.of(Industry.METAL, Industry.FOOD);

  private final Random random;

  RandomWorld(Random random) {
    this.random = random;
  }

  Job job() {
    List<Place> places = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      places.add(place());
    }
    return new Job(
        one(WORDS) + " " + text(2).replace('\n', ' '),
        one(EMPLOYERS),
        null,
        text(12),
        null,
        List.copyOf(some(Role.class, ROLES, 2)),
        orNull(0.3, () -> one(INDUSTRIES)),
        List.copyOf(some(Shift.class, List.of(Shift.values()), 2)),
        List.copyOf(some(EmploymentType.class, List.of(EmploymentType.values()), 2)),
        orNull(0.3, () -> one(List.of(Education.values()))),
        orNull(0.3, () -> random.nextInt(6)),
        orNull(0.3, this::pay),
        orNull(0.4, () -> one(List.of(Workplace.values()))),
        places,
        null,
        null,
        null);
  }

  Criteria criteria() {
    boolean circle = random.nextInt(6) == 0;
    Integer leastYears = orNull(0.85, () -> random.nextInt(4));
    return new Criteria(
        rarely(() -> some(Role.class, ROLES, 2), Set.of()),
        circle ? Set.of() : rarely(() -> some(State.class, STATES, 2), Set.of()),
        circle ? new Circle("x", 44, -91, random.nextInt(5, 201)) : null,
        rarely(() -> some(Industry.class, INDUSTRIES, 1), Set.of()),
        rarely(() -> some(Shift.class, List.of(Shift.values()), 3), Set.of()),
        rarely(() -> some(EmploymentType.class, List.of(EmploymentType.values()), 3), Set.of()),
        rarely(() -> some(Workplace.class, List.of(Workplace.values()), 2), Set.of()),
        orNull(0.75, () -> new PayFloor(amount(PayPeriod.HOUR), PayPeriod.HOUR)),
        orNull(0.5, random::nextBoolean),
        orNull(0.75, () -> one(List.of(Education.values()))),
        leastYears,
        orNull(0.75, () -> random.nextInt(leastYears == null ? 0 : leastYears, 6)),
        rarely(() -> new Keywords(phrases(1), phrases(2), phrases(1)), Keywords.NONE),
        rarely(() -> List.of(one(List.of("acme", "GIB", "castings"))), List.of()));
  }

  private Place place() {
    boolean located = random.nextInt(4) > 0;
    return new Place(
        null,
        orNull(0.2, () -> one(STATES)),
        null,
        located ? Double.valueOf(42 + random.nextDouble() * 4) : null,
        located ? Double.valueOf(-93 + random.nextDouble() * 4) : null);
  }

  private Pay pay() {
    PayPeriod period = one(List.of(PayPeriod.HOUR, PayPeriod.YEAR, PayPeriod.WEEK));
    BigDecimal some = amount(period);
    BigDecimal more = some.add(BigDecimal.valueOf(random.nextInt(2)));
    return switch (random.nextInt(3)) {
      case 0 -> new Pay(some, null, period);
      case 1 -> new Pay(null, some, period);
      default -> new Pay(some, more, period);
    };
  }

  private BigDecimal amount(PayPeriod period) {
    long perYear = (20 + random.nextInt(10)) * 2_080L;
    return BigDecimal.valueOf(perYear / period.perYear());
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(words + 1); i > 0; i--) {
      text.append(one(WORDS)).append(one(GAPS));
    }
    return text.toString();
  }

  private List<String> phrases(int most) {
    List<String> phrases = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      phrases.add(one(PHRASES));
    }
    return phrases;
  }

  private <T extends Enum<T>> Set<T> some(Class<T> type, List<T> of, int most) {
    Set<T> some = EnumSet.noneOf(type);
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(one(of));
    }
    return some;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> T rarely(Supplier<T> value, T otherwise) {
    return random.nextInt(4) == 0 ? value.get() : otherwise;
  }

  private <T> @Nullable T orNull(double chance, Supplier<T> value) {
    return random.nextDouble() < chance ? null : value.get();
  }
}
