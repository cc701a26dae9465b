package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jobalerts.common.vocabulary.Term;

/**
 * What a phrase of a resource names.
 *
 * @param terms none for words that look like a name and are none, such as "days off"
 * @param needs the ground that the phrase needs to be a name
 */
record Name<T>(Set<T> terms, Ground needs) {

  /** Reads {@code none}, or ids and a ground: {@code first labelled}, {@code first,third title}. */
  static <T extends Enum<T> & Term> Name<T> of(Class<T> vocabulary, String cell) {
    String[] parts = cell.split(" ", 2);
    if (parts.length < 2) {
      return new Name<>(Set.of(), Ground.NAMED);
    }
    Ground needs = Ground.valueOf(parts[1].toUpperCase(Locale.ROOT));
    return new Name<>(terms(vocabulary, parts[0]), needs);
  }

  /** The terms of ids with commas between. */
  static <T extends Enum<T> & Term> Set<T> terms(Class<T> vocabulary, String ids) {
    Set<T> terms = EnumSet.noneOf(vocabulary);
    for (String id : ids.split(",", -1)) {
      terms.add(Term.byId(vocabulary, id).orElseThrow());
    }
    return terms;
  }

  boolean counts(Ground ground) {
    return needs.compareTo(ground) <= 0;
  }
}
