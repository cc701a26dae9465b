package jobalerts.ingest.posting;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

  /** A number is a requisition or pay, but "Technician 2" is not "Technician 3". */
  private static final Pattern NAMING = Pattern.compile("\\p{L}+|\\d|\\d(?:st|nd|rd|th)");

  private final Set<String> noise = noise();

  /** {@code null} if there is too little text. */
  @Nullable Fingerprint of(String title, String employer, List<Place> places, String text) {
    Set<String> own = own(employer, places);
    List<String> words =
        FingerprintWords.of(
            text, word -> FingerprintWords.isOfLetters(word) && !own.contains(word));
    return words.size() < FEWEST_WORDS
        ? null
        : new Fingerprint(title(title, own), HexFormat.of().toHexDigits(SimHash.of(words)));
  }

  private String title(String title, Set<String> own) {
    Collection<String> words =
        FingerprintWords.of(
            title,
            word -> NAMING.matcher(word).matches() && !own.contains(word) && !noise.contains(word));
    Collection<String> named = words.isEmpty() ? FingerprintWords.of(title, _ -> true) : words;
    return named.isEmpty() ? title : String.join(" ", new TreeSet<>(named));
  }

  private static Set<String> own(String employer, List<Place> places) {
    Set<String> own = new HashSet<>(FingerprintWords.of(employer, _ -> true));
    for (Place place : places) {
      own.addAll(FingerprintWords.of(place.label(), _ -> true));
      if (place.state() != null) {
        own.addAll(FingerprintWords.of(place.state().label(), _ -> true));
      }
    }
    return own;
  }

  private static Set<String> noise() {
    return Rows.of("fingerprint-noise.tsv").stream()
        .flatMap(cells -> FingerprintWords.of(cells.getFirst(), _ -> true).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
