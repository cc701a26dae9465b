package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.BitSet;

/** New numbers for the words that are still used, in the order of the old ones. */
final class Renumbering {

  private final int[] numbers;

  Renumbering(BitSet used) {
    this.numbers = new int[used.length()];
    int next = 0;
    for (int word = used.nextSetBit(0); word >= 0; word = used.nextSetBit(word + 1)) {
      numbers[word] = next++;
    }
  }

  int number(int word) {
    return numbers[word];
  }

  byte[] text(byte[] code) {
    byte[] fresh = new byte[code.length];
    int length = 0;
    for (int word : WordNumbers.read(code)) {
      length = WordNumbers.append(fresh, length, numbers[word]);
    }
    return Arrays.copyOf(fresh, length);
  }
}
