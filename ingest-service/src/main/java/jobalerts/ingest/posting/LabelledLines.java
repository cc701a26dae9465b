package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import jobalerts.ingest.posting.Phrases.Match;

/**
 * Finds what stands after labels: "Shift: 2nd" on one line, or a line that is the label and the
 * next one, with the list items after it, that is its value.
 */
final class LabelledLines {

  /**
   * The words of a value.
   *
   * @param to the index after the last one
   */
  record Value(int from, int to) {}

  private final Phrases<String> labels;
  private final int mostWords;

  LabelledLines(String resource, int mostWords) {
    this.labels = Phrases.read(resource, meaning -> meaning);
    this.mostWords = mostWords;
  }

  List<Value> in(Words words) {
    List<Value> values = new ArrayList<>();
    for (Match<String> label : labels.in(words)) {
      if (label.to() < words.size() && endsAsLabel(words, label)) {
        int last = Math.min(label.to() + mostWords, words.size());
        values.add(new Value(label.to(), endOfValue(words, label.to(), last)));
      }
    }
    return values;
  }

  /** A colon after it anywhere, or a line's end or a dash if it begins the line. */
  private static boolean endsAsLabel(Words words, Match<String> label) {
    String text = words.text();
    int at = words.end(label.to() - 1);
    while (at < text.length() && " *_)s".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return switch (at < text.length() ? text.charAt(at) : '\n') {
      case ':' -> true;
      case '\n', '-', '–', '—' -> beginsLine(words, label.from());
      default -> isVerb(words.word(label.to())) && beginsLine(words, label.from());
    };
  }

  private static boolean isVerb(String word) {
    return word.equals("is") || word.equals("are");
  }

  private static boolean beginsLine(Words words, int index) {
    return index == 0
        || words.text().substring(words.end(index - 1), words.start(index)).contains("\n");
  }

  private static int endOfValue(Words words, int from, int last) {
    int end = endOfLine(words, from, last);
    while (end < last && isItem(words, end)) {
      end = endOfLine(words, end, last);
    }
    return end;
  }

  private static int endOfLine(Words words, int from, int last) {
    int end = from + 1;
    while (end < last && !beginsLine(words, end)) {
      end++;
    }
    return end;
  }

  /** Whether the line of that first word begins with a dash, a dot or a star. */
  private static boolean isItem(Words words, int first) {
    int line = words.text().lastIndexOf('\n', words.start(first)) + 1;
    return words.text().startsWith(" ", line + 1) && "-*•·".indexOf(words.text().charAt(line)) >= 0;
  }
}
