package jobalerts.benchmarks.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws one of some things, each by its weight. */
final class Weights {

  private final double[] upTo;

  private Weights(double[] upTo) {
    this.upTo = upTo;
  }

  static Weights of(double... weights) {
    double[] upTo = weights.clone();
    Arrays.parallelPrefix(upTo, Double::sum);
    return new Weights(upTo);
  }

  /** The k-th of them weighs 1/k to the power of the exponent. */
  static Weights zipf(int count, double exponent) {
    double[] weights = new double[count];
    Arrays.setAll(weights, rank -> Math.pow(rank + 1, -exponent));
    return of(weights);
  }

  int draw(RandomGenerator random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** So many different constants, or fewer where there are no more. */
  <T extends Enum<T>> Set<T> draw(RandomGenerator random, int count, T[] constants) {
    Set<T> drawn = EnumSet.noneOf(constants[0].getDeclaringClass());
    while (drawn.size() < Math.min(count, upTo.length)) {
      drawn.add(constants[draw(random)]);
    }
    return drawn;
  }
}
