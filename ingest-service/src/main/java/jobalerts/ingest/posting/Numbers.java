package jobalerts.ingest.posting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number, or the range of numbers, that stands before a unit: "3", "three (3)", "3-5", "3
 * to 5+", "five or more". A range whose dash was lost on the way ("35 years", "810 years") is read
 * as the range, when no one would require the number.
 */
final class Numbers {

  /**
   * The least and the most of a range; alike for a number alone.
   *
   * @param from the index of its first word
   */
  record Range(int least, int most, int from) {}

  private static final int MOST_PLAUSIBLE = 20;
  private static final Set<String> BETWEEN = Set.of("to", "or", "and", "through");
  private static final Set<String> MORE =
      Set.of("plus", "more", "or", "full", "consecutive", "solid");

  private final Phrases<Integer> written = Phrases.read("numbers.tsv", Integer::valueOf);

  @Nullable Range before(Words words, int unit) {
    int last = unit - 1;
    while (last > 0 && last > unit - 4 && MORE.contains(words.word(last))) {
      last--;
    }
    Integer number = last < 0 || broken(words, last, unit) ? null : number(words, last);
    if (number == null || isDecimal(words, last)) {
      return null;
    }
    Range range = range(words, last, number);
    return range.least() > MOST_PLAUSIBLE && range.least() == range.most() ? split(range) : range;
  }

  private Range range(Words words, int last, int most) {
    int first = last - 1;
    if (first > 0 && BETWEEN.contains(words.word(first))) {
      first--;
    }
    Integer least = first < 0 || broken(words, first, last) ? null : number(words, first);
    return least == null || least > most
        ? new Range(most, most, last)
        : new Range(least, most, first);
  }

  private static boolean broken(Words words, int from, int to) {
    return words.sentence(from) != words.sentence(to);
  }

  /** "1.5" is taken apart into two words. */
  private static boolean isDecimal(Words words, int index) {
    int point = words.start(index) - 1;
    return index > 0 && words.end(index - 1) == point && words.text().charAt(point) == '.';
  }

  private @Nullable Integer number(Words words, int index) {
    String word = words.word(index);
    if (word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.valueOf(word);
    }
    Phrases.Match<Integer> match = written.at(words, index);
    return match == null ? null : match.meaning();
  }

  private static Range split(Range glued) {
    String digits = Integer.toString(glued.least());
    int middle = digits.length() / 2;
    int least = Integer.parseInt(digits.substring(0, middle));
    int most = Integer.parseInt(digits.substring(middle));
    boolean range = least > 0 && least < most && most <= MOST_PLAUSIBLE;
    return range ? new Range(least, most, glued.from()) : glued;
  }
}
