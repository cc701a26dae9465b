package jobalerts.ingest.posting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Takes a job's fingerprint from what it shares with itself elsewhere: the words of title and text
 * without numbers, its places and its employer, so that a job in thirty cities, or told by two
 * agencies, has one.
 */
final class Fingerprints {

  /** Fewer words say too little: "apply at the gate" fits any job. */
  static final int FEWEST_WORDS = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[,.]\\p{N}+)*");

  /** A number is a requisition or pay, but "Technician 2" is not "Technician 3". */
  private static final Pattern NAMING = Pattern.compile("\\p{L}+|\\d|\\d(?:st|nd|rd|th)");

  private final Set<String> noise = noise();

  /** {@code null} if there is too little text. */
  @Nullable Fingerprint of(String title, String employer, List<Place> places, String text) {
    Set<String> own = own(employer, places);
    List<String> words = words(text, word -> isOfLetters(word) && !own.contains(word));
    return words.size() < FEWEST_WORDS
        ? null
        : new Fingerprint(title(title, own), HexFormat.of().toHexDigits(SimHash.of(words)));
  }

  private String title(String title, Set<String> own) {
    Collection<String> words =
        words(
            title,
            word -> NAMING.matcher(word).matches() && !own.contains(word) && !noise.contains(word));
    Collection<String> named = words.isEmpty() ? words(title, _ -> true) : words;
    return named.isEmpty() ? title : String.join(" ", new TreeSet<>(named));
  }

  private static boolean isOfLetters(String word) {
    return word.length() > 1 && word.codePoints().allMatch(Character::isLetter);
  }

  private static Set<String> own(String employer, List<Place> places) {
    Set<String> own = new HashSet<>(words(employer, _ -> true));
    for (Place place : places) {
      own.addAll(words(place.label(), _ -> true));
      if (place.state() != null) {
        own.addAll(words(place.state().label(), _ -> true));
      }
    }
    return own;
  }

  private static List<String> words(String text, Predicate<String> wanted) {
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    while (matcher.find()) {
      if (wanted.test(matcher.group())) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  private static Set<String> noise() {
    var stream =
        Objects.requireNonNull(Fingerprints.class.getResourceAsStream("fingerprint-noise.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> words(line, _ -> true).stream())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
