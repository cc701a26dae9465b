package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobalerts.common.vocabulary.Term;

/**
 * What a phrase of a resource names.
 *
 * @param terms none for words that look like a name and are none, such as "days off"
 * @param needs the ground that the phrase needs to be a name
 */
record Name<T>(List<T> terms, Ground needs) {

  /** Reads {@code none}, or ids and a ground: {@code first labelled}, {@code first,third title}. */
  static <T extends Enum<T> & Term> Name<T> of(Class<T> vocabulary, String cell) {
    String[] parts = cell.split(" ", 2);
    if (parts.length < 2) {
      return new Name<>(List.of(), Ground.NAMED);
    }
    List<T> terms = new ArrayList<>();
    for (String id : parts[0].split(",", -1)) {
      terms.add(Term.byId(vocabulary, id).orElseThrow());
    }
    return new Name<>(List.copyOf(terms), Ground.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  boolean counts(Ground ground) {
    return needs.compareTo(ground) <= 0;
  }
}
