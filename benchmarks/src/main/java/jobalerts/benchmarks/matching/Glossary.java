package jobalerts.benchmarks.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keywords of all alerts by numbers, so that a posting is read once and a keyword asked for by
 * a bit. They are taken as the workload writes them: in small letters, with single spaces.
 */
final class Glossary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  int[] numbers(List<String> phrases) {
    return phrases.stream().mapToInt(this::number).toArray();
  }

  /** The numbers of the keywords that stand in the text. */
  BitSet in(String text) {
    String[] words = words(text);
    BitSet found = new BitSet(numbers.size());
    for (int i = 0; i < words.length; i++) {
      int most = Math.min(longest.getOrDefault(words[i], 0), words.length - i);
      for (int length = 1; length <= most; length++) {
        Integer number = numbers.get(phrase(words, i, length));
        if (number != null) {
          found.set(number);
        }
      }
    }
    return found;
  }

  private int number(String phrase) {
    String[] words = words(phrase);
    longest.merge(words[0], words.length, Math::max);
    return numbers.computeIfAbsent(phrase, _ -> numbers.size());
  }

  private static String phrase(String[] words, int from, int length) {
    return length == 1
        ? words[from]
        : String.join(" ", Arrays.copyOfRange(words, from, from + length));
  }

  private static String[] words(String text) {
    char[] letters = text.toCharArray();
    String[] words = new String[letters.length / 2 + 1];
    int count = 0;
    int start = 0;
    for (int i = 0; i <= letters.length; i++) {
      if (i < letters.length && Character.isLetterOrDigit(letters[i])) {
        letters[i] = Character.toLowerCase(letters[i]);
      } else {
        if (i > start) {
          words[count++] = new String(letters, start, i - start);
        }
        start = i + 1;
      }
    }
    return Arrays.copyOf(words, count);
  }
}
