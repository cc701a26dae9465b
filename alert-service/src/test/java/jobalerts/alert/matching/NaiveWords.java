package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words read letter by letter, with a list of the special letters of {@link RandomWords}. */
record NaiveWords(List<String> words) {

  static NaiveWords of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          for (char plain : plain(letter).toCharArray()) {
            if (plain == ' ') {
              end(word, words);
            } else {
              word.append(plain);
            }
          }
        });
    end(word, words);
    return new NaiveWords(words);
  }

  boolean mention(String phrase) {
    List<String> wanted = of(phrase).words();
    return !wanted.isEmpty() && Collections.indexOfSubList(words, wanted) >= 0;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String plain(int letter) {
    return switch (letter) {
      case 0x0301, 0x05B8 -> "";
      case 'é' -> "e";
      case 'ó', 'Ó', 'ö' -> "o";
      case 'ź', 'Ź' -> "z";
      case 'İ' -> "i";
      case 'ﬁ' -> "fi";
      case '½' -> "1 2";
      case '²' -> "2";
      case 'Ⅳ' -> "iv";
      case 'ガ' -> "カ";
      case 'Й', 'й' -> "и";
      case 'έ' -> "ε";
      case 'ς' -> "σ";
      case 'ｃ', 'Ｃ' -> "c";
      case 'ｎ' -> "n";
      case '＋' -> "+";
      case '+', '#' -> Character.toString(letter);
      default -> letter == "𝐧".codePointAt(0) ? "n" : lowered(letter);
    };
  }

  private static String lowered(int letter) {
    return Character.isLetterOrDigit(letter)
        ? Character.toString(Character.toLowerCase(letter))
        : " ";
  }
}
