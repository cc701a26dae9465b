package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The words that a fingerprint is taken of: runs of letters and numbers in lower case, where a
 * number keeps what parts its digits: "9,000.50". Told by hand, since each word of each posting
 * passes here.
 */
final class FingerprintWords {

  private FingerprintWords() {}

  static List<String> of(String text, Predicate<String> wanted) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (int at = 0; at < lower.length(); ) {
      int end = endOfWord(lower, at);
      if (end == at) {
        at += Character.charCount(lower.codePointAt(at));
      } else {
        String word = lower.substring(at, end);
        if (wanted.test(word)) {
          words.add(word);
        }
        at = end;
      }
    }
    return words;
  }

  /** Two letters at least, and nothing else. */
  static boolean isOfLetters(String word) {
    return word.length() > 1 && endOfRun(word, 0, false) == word.length();
  }

  private static int endOfWord(String text, int start) {
    int end = endOfRun(text, start, true);
    while (end > start && end < text.length() && ",.".indexOf(text.charAt(end)) >= 0) {
      int further = endOfNumber(text, end + 1);
      if (further == end + 1) {
        return end;
      }
      end = further;
    }
    return end;
  }

  private static int endOfRun(String text, int start, boolean numbers) {
    int end = start;
    while (end < text.length()) {
      int letter = text.codePointAt(end);
      if (!Character.isLetter(letter) && !(numbers && isNumber(letter))) {
        return end;
      }
      end += Character.charCount(letter);
    }
    return end;
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && isNumber(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean isNumber(int letter) {
    return switch (Character.getType(letter)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
