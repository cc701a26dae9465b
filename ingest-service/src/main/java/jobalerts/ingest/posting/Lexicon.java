package jobalerts.ingest.posting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobalerts.common.vocabulary.Term;

/**
 * The phrases that stand for a vocabulary's terms, read from a resource: {@code id, [codes,]
 * phrase|phrase|…} a line.
 */
final class Lexicon<T extends Enum<T> & Term> {

  private record Entry<T>(String key, T term) {}

  private final Class<T> vocabulary;
  private final List<Entry<T>> phrases = new ArrayList<>();
  private final List<Entry<T>> codes = new ArrayList<>();

  Lexicon(Class<T> vocabulary, String resource) {
    this.vocabulary = vocabulary;
    var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Comparator<Entry<T>> longest = Comparator.comparingInt(entry -> -entry.key().length());
    phrases.sort(longest);
    codes.sort(longest);
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    T term = Term.byId(vocabulary, cells[0]).orElseThrow();
    if (cells.length > 2) {
      for (String code : cells[1].split(" ", 0)) {
        if (!code.isEmpty()) {
          codes.add(new Entry<>(code, term));
        }
      }
    }
    for (String phrase : cells[cells.length - 1].split("\\|", -1)) {
      phrases.add(new Entry<>(words(phrase), term));
    }
  }

  /** The term of the longest phrase that stands in the text. */
  Optional<T> best(String text) {
    String words = words(text);
    return phrases.stream()
        .filter(phrase -> words.contains(phrase.key()))
        .findFirst()
        .map(Entry::term);
  }

  /**
   * Every term that a phrase of the text stands for; a phrase inside a longer one does not count.
   */
  Set<T> all(String text) {
    Set<T> terms = EnumSet.noneOf(vocabulary);
    String words = words(text);
    for (Entry<T> phrase : phrases) {
      if (words.contains(phrase.key())) {
        terms.add(phrase.term());
        words = words.replace(phrase.key(), "  ");
      }
    }
    return terms;
  }

  /** The term of the longest code that the written one begins with. */
  Optional<T> coded(String code) {
    return codes.stream()
        .filter(known -> code.strip().startsWith(known.key()))
        .findFirst()
        .map(Entry::term);
  }

  private static String words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace("&", " and ").replace("mgr", "manager");
    return " " + plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
