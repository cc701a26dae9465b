package jobalerts.benchmarks.delivery;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Shift;
import org.jspecify.annotations.Nullable;

/** Alerts that an opening meets, each for reasons of its own. */
final class Wishes {

  private static final Pattern BREAK = Pattern.compile("[^A-Za-z]+");
  private static final int SHORTEST_WORD = 6;

  private static final List<Shift> SHIFTS = List.of(Shift.values());

  /** About 20 miles. */
  private static final double DEGREES = 0.3;

  private final SplittableRandom random = new SplittableRandom(7);

  /** Without end. */
  Stream<Criteria> metBy(Job job) {
    List<String> words =
        BREAK.splitAsStream(job.text()).filter(word -> word.length() >= SHORTEST_WORD).toList();
    return Stream.generate(() -> wish(job, words))
        .filter(wish -> Checks.explain(wish, job).matches());
  }

  private Criteria wish(Job job, List<String> words) {
    return new Criteria(
        Set.copyOf(job.roles()),
        Set.of(),
        around(job.places().getFirst()),
        Set.of(),
        random.nextInt(5) < 2 ? Set.of(SHIFTS.get(random.nextInt(SHIFTS.size()))) : Set.of(),
        random.nextInt(5) < 2 ? Set.copyOf(job.employment()) : Set.of(),
        Set.of(),
        random.nextBoolean() ? pay() : null,
        null,
        null,
        null,
        random.nextInt(5) < 2 ? random.nextInt(3, 10) : null,
        random.nextInt(4) == 0 ? keywords(words) : Keywords.NONE,
        List.of());
  }

  private @Nullable Circle around(Place place) {
    return new Circle(
        place.label(),
        Objects.requireNonNull(place.lat()) + random.nextDouble(-DEGREES, DEGREES),
        Objects.requireNonNull(place.lon()) + random.nextDouble(-DEGREES, DEGREES),
        random.nextInt(25, 101));
  }

  private PayFloor pay() {
    return new PayFloor(BigDecimal.valueOf(random.nextInt(72, 128) * 25L, 2), PayPeriod.HOUR);
  }

  private Keywords keywords(List<String> words) {
    List<String> some =
        Stream.generate(() -> words.get(random.nextInt(words.size())))
            .limit(random.nextInt(1, 4))
            .toList();
    return random.nextBoolean()
        ? new Keywords(some, List.of(), List.of())
        : new Keywords(List.of(), some, List.of());
  }
}
