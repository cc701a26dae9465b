package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;

/** Jobs and wishes at random, out of few values, so that they often meet by a hair. */
final class RandomWorld {

  private static final List<Industry> INDUSTRIES = List.of(Industry.METAL, Industry.FOOD);
  private static final List<Integer> YEARS = List.of(0, 1, 2, 3, 5, 10, 59, 60);
  private static final List<Integer> ODD_YEARS = List.of(61, 64, 127, 256, Integer.MAX_VALUE);

  private final Dice dice;
  private final List<Role> roles;
  private final List<State> states;
  private final RandomWords words;
  private final RandomPlaces places;
  private final RandomPay pay;
  private final List<Criteria> earlier = new ArrayList<>();

  private RandomWorld(Dice dice, List<Role> roles, List<State> states) {
    this.dice = dice;
    this.roles = roles;
    this.states = states;
    this.words = new RandomWords(dice);
    this.places = new RandomPlaces(dice, states);
    this.pay = new RandomPay(dice);
  }

  static RandomWorld small(Dice dice) {
    return new RandomWorld(
        dice,
        List.of(Role.WELDER, Role.MACHINIST, Role.PLANT_MANAGER),
        List.of(State.WI, State.MN, State.AL, State.WY));
  }

  static RandomWorld wide(Dice dice) {
    return new RandomWorld(dice, List.of(Role.values()), List.of(State.values()));
  }

  Job job() {
    return new Job(
        words.line(),
        words.employer(),
        null,
        words.text(12),
        null,
        dice.list(roles, 3),
        dice.orNull(0.3, () -> dice.one(INDUSTRIES)),
        dice.list(List.of(Shift.values()), 2),
        dice.list(List.of(EmploymentType.values()), 2),
        dice.orNull(0.3, () -> dice.one(List.of(Education.values()))),
        dice.orNull(0.3, () -> dice.one(dice.once(6) ? ODD_YEARS : YEARS)),
        dice.orNull(0.3, pay::pay),
        dice.orNull(0.4, () -> dice.one(List.of(Workplace.values()))),
        places.places(),
        null,
        null,
        null);
  }

  /** Now and then one that was there before. */
  Criteria criteria() {
    if (dice.once(4) && !earlier.isEmpty()) {
      return dice.one(earlier);
    }
    Criteria criteria = fresh();
    earlier.add(criteria);
    return criteria;
  }

  private Criteria fresh() {
    boolean circle = dice.once(4);
    Integer leastYears = dice.orNull(0.85, () -> dice.one(YEARS));
    Integer mostYears = dice.orNull(0.75, () -> dice.one(YEARS));
    return new Criteria(
        dice.once(2) ? dice.set(Role.class, roles, 2) : Set.of(),
        circle ? Set.of() : dice.rarely(() -> dice.set(State.class, states, 2), Set.of()),
        circle ? places.circle() : null,
        dice.rarely(() -> dice.set(Industry.class, INDUSTRIES, 1), Set.of()),
        dice.rarely(() -> dice.set(Shift.class, List.of(Shift.values()), 3), Set.of()),
        dice.rarely(
            () -> dice.set(EmploymentType.class, List.of(EmploymentType.values()), 3), Set.of()),
        dice.rarely(() -> dice.set(Workplace.class, List.of(Workplace.values()), 2), Set.of()),
        dice.orNull(0.75, pay::floor),
        dice.orNull(0.5, () -> dice.once(2)),
        dice.orNull(0.75, () -> dice.one(List.of(Education.values()))),
        leastYears,
        leastYears == null || mostYears == null || leastYears <= mostYears ? mostYears : null,
        dice.rarely(words::keywords, Keywords.NONE),
        dice.rarely(words::employers, List.of()));
  }
}
