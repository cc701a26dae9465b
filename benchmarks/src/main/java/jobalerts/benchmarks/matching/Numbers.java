package jobalerts.benchmarks.matching;

import java.util.Arrays;

/** A list of primitive numbers. */
final class Numbers {

  private int[] numbers = new int[4];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  void trim() {
    numbers = Arrays.copyOf(numbers, size);
  }

  /** The first {@link #size()} of them count; nobody else writes there. */
  int[] numbers() {
    return numbers;
  }

  int size() {
    return size;
  }
}
