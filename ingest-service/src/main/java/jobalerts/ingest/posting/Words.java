package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as its words, taken apart once for all readers. A word is a run of letters or digits in
 * lower case: "&amp;" is "and", "Bachelor's" is "bachelors", "B.S." and "Ph.D." are "bs" and "phd",
 * and what else stands between words divides them. Sentences end at a line's end and at ".", "!",
 * "?" and ";" before a space, unless a small letter follows: "3 yrs. experience".
 */
final class Words {

  private record Word(String word, int start, int end, int sentence) {}

  private final String text;
  private final List<Word> words;

  private Words(String text) {
    this.text = text;
    this.words = new ArrayList<>(text.length() / 6 + 4);
    takeApart();
  }

  static Words of(String text) {
    return new Words(text);
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index).word();
  }

  List<String> list() {
    return words.stream().map(Word::word).toList();
  }

  /** Where the word begins in the text. */
  int start(int index) {
    return words.get(index).start();
  }

  /** Where the word has ended in the text. */
  int end(int index) {
    return words.get(index).end();
  }

  /** The number of the sentence that the word stands in; it grows along the text. */
  int sentence(int index) {
    return words.get(index).sentence();
  }

  String text() {
    return text;
  }

  /** The text from one word up to another one, which is not part of it. */
  String quote(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  /** What stands between two words. */
  String between(int word, int next) {
    return text.substring(end(word), start(next));
  }

  /** The first word that begins at that place of the text or after it. */
  int at(int place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void takeApart() {
    int sentence = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = endOfWord(at);
        words.add(new Word(plain(at, end), at, end, sentence));
        at = end;
      } else {
        if (c == '&') {
          words.add(new Word("and", at, at + 1, sentence));
        } else if (endsSentence(c, at)) {
          sentence++;
        }
        at++;
      }
    }
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || joins(start, end))) {
      end++;
    }
    return end;
  }

  /** An apostrophe within a word, and the points of an abbreviation. */
  private boolean joins(int start, int at) {
    if (at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '\'', '’' -> true;
      case '.' -> lettersBefore(start, at) <= 2 && lettersAfter(at) <= 2;
      default -> false;
    };
  }

  private int lettersBefore(int start, int at) {
    int letters = 0;
    while (at - letters > start && Character.isLetter(text.charAt(at - letters - 1))) {
      letters++;
    }
    return letters == 0 ? Integer.MAX_VALUE : letters;
  }

  private int lettersAfter(int at) {
    int letters = 0;
    while (letters < 3
        && at + letters + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + letters + 1))) {
      letters++;
    }
    return letters;
  }

  private boolean endsSentence(char c, int at) {
    return switch (c) {
      case '\n' -> true;
      case '.' -> spaceFollows(at) && !smallLetterFollows(at);
      case '!', '?', ';' -> spaceFollows(at);
      default -> false;
    };
  }

  private boolean spaceFollows(int at) {
    return at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
  }

  private boolean smallLetterFollows(int at) {
    return at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
  }

  private String plain(int start, int end) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return word.indexOf('\'') < 0 && word.indexOf('’') < 0 && word.indexOf('.') < 0
        ? word
        : word.replace("'", "").replace("’", "").replace(".", "");
  }
}
