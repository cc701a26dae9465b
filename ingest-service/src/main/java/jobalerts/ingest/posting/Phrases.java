package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what each one means, by their first words: a text is searched for all of them in one
 * pass. The resource has {@code meaning, …, phrase|phrase|…} on each line, with tabs between; lines
 * that begin with # are remarks.
 */
final class Phrases<T> {

  /**
   * A phrase that stands in a text.
   *
   * @param from the index of its first word
   * @param to the index after its last word
   */
  record Match<T>(T meaning, int from, int to) {}

  private record Phrase<T>(List<String> words, T meaning) {

    boolean stands(Words text, int from) {
      int to = from + words.size();
      if (to > text.size() || text.sentence(to - 1) != text.sentence(from)) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) {
        if (!words.get(i).equals(text.word(from + i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The phrases that begin with a word, the longest first. */
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /** Reads the phrases of a resource; the first cell of each line is given its meaning. */
  static <T> Phrases<T> read(String resource, Function<String, T> meaning) {
    Phrases<T> phrases = new Phrases<>();
    for (List<String> cells : Rows.of(resource)) {
      phrases.add(cells.getLast(), meaning.apply(cells.getFirst()));
    }
    phrases.byFirstWord.values().forEach(Phrases::sort);
    return phrases;
  }

  private static <T> void sort(List<Phrase<T>> phrases) {
    phrases.sort(Comparator.comparingInt(phrase -> -phrase.words().size()));
  }

  private void add(String phrases, T meaning) {
    for (String phrase : phrases.split("\\|", -1)) {
      List<String> words = Words.of(phrase).list();
      if (!words.isEmpty()) {
        byFirstWord
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase<>(words, meaning));
      }
    }
  }

  /**
   * Every phrase of the text, from its begin: the longest one at each place, and none that begins
   * within another one. A phrase does not reach over the end of a sentence.
   */
  List<Match<T>> in(Words words) {
    List<Match<T>> matches = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Match<T> match = at(words, at);
      if (match != null) {
        matches.add(match);
      }
      at = match == null ? at + 1 : match.to();
    }
    return matches;
  }

  /** The longest phrase that begins with that word. */
  @Nullable Match<T> at(Words words, int from) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(words.word(from), List.of())) {
      if (phrase.stands(words, from)) {
        return new Match<>(phrase.meaning(), from, from + phrase.words().size());
      }
    }
    return null;
  }
}
