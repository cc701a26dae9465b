package jobalerts.alert.matching;

import java.util.Arrays;

/** Numbers that are free to be used again, the last one first. */
final class IntStack {

  private int[] numbers = new int[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int pop() {
    return numbers[--size];
  }

  void clear() {
    size = 0;
  }
}
