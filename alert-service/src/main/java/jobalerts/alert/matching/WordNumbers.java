package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts written as the numbers of their words, most in one or two bytes: seven bits a byte, and the
 * sign on the last of each word. Words that came first have the small numbers, and those are the
 * frequent ones.
 *
 * <p>Words are only ever added, by one thread at a time; others may read meanwhile.
 */
final class WordNumbers {

  private static final int BITS = 7;
  private static final int LAST = 0x80;
  private static final int REST = 0x7f;
  private static final int MOST_BYTES = 5;

  private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();

  /** A text that was {@linkplain Subject folded}. */
  byte[] write(String folded) {
    byte[] code = new byte[16 + folded.length() / 2];
    int length = 0;
    for (int from = 1, to = end(folded, from); from < to; from = to + 1, to = end(folded, from)) {
      code = length + MOST_BYTES > code.length ? Arrays.copyOf(code, 2 * code.length) : code;
      length = append(code, length, number(folded.substring(from, to)));
    }
    return Arrays.copyOf(code, length);
  }

  /** The keyword, or {@code null} if it can stand in no text. */
  @Nullable Phrase phrase(String keyword) {
    String folded = Subject.folded(keyword);
    byte[] code = new byte[MOST_BYTES * folded.length()];
    int length = 0;
    for (int from = 1, to = end(folded, from); from < to; from = to + 1, to = end(folded, from)) {
      Integer number = numbers.get(folded.substring(from, to));
      if (number == null) {
        return null;
      }
      length = append(code, length, number);
    }
    return length == 0 ? null : new Phrase(Arrays.copyOf(code, length));
  }

  /** Without the words that are not used any more. */
  WordNumbers renumbered(BitSet used, Renumbering fresh) {
    WordNumbers others = new WordNumbers();
    numbers.forEach((word, number) -> {
      if (used.get(number)) {
        others.numbers.put(word, fresh.number(number));
      }
    });
    return others;
  }

  static int[] read(byte[] code) {
    int[] words = new int[code.length];
    int count = 0;
    int number = 0;
    for (byte part : code) {
      number = (number << BITS) | (part & REST);
      if (part < 0) {
        words[count++] = number;
        number = 0;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private int number(String word) {
    return numbers.computeIfAbsent(word, _ -> numbers.size());
  }

  private static int end(String folded, int from) {
    return folded.indexOf(' ', from);
  }

  /** Writes a word, and returns where the next one goes. */
  static int append(byte[] code, int at, int number) {
    int next = at;
    for (int shift = 4 * BITS; shift > 0; shift -= BITS) {
      if (number >>> shift != 0) {
        code[next++] = (byte) (number >>> shift & REST);
      }
    }
    code[next++] = (byte) (number | LAST);
    return next;
  }
}
