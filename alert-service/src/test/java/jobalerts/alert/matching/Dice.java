package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Chance that can be had again: its seed is printed, and {@code -Dseed} sets it. */
record Dice(long seed, Random random) {

  static Dice thrown() {
    Long wanted = Long.getLong("seed");
    long seed = wanted == null ? System.nanoTime() : wanted;
    System.err.println("seed " + seed);
    return new Dice(seed, new Random(seed));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** None to so many, the same one perhaps twice. */
  <T> List<T> list(List<T> of, int most) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(one(of));
    }
    return list;
  }

  <T extends Enum<T>> Set<T> set(Class<T> type, List<T> of, int most) {
    Set<T> set = EnumSet.noneOf(type);
    set.addAll(list(of, most));
    return set;
  }

  <T> T rarely(Supplier<T> value, T otherwise) {
    return once(4) ? value.get() : otherwise;
  }

  <T> @Nullable T orNull(double chance, Supplier<T> value) {
    return random.nextDouble() < chance ? null : value.get();
  }
}
