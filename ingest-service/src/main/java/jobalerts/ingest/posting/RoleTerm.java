package jobalerts.ingest.posting;

import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Term;

/** What a word or a phrase is in a title. */
sealed interface RoleTerm {

  /** The rank or the kind of work: a column of the table. */
  record Head(String column) implements RoleTerm {}

  /** What the work is about: a row of the table. */
  record Function(String row) implements RoleTerm {}

  /** A name that needs no composition; beside a leader's title it is what is led. */
  record Named(Role role, Certainty certainty, String row) implements RoleTerm {}

  /** Tells no function and is no surprise either. */
  record Known() implements RoleTerm {}

  /** Speaks of another trade, yet not surely. */
  record Aside() implements RoleTerm {}

  /** Is no work of a plant. */
  record Elsewhere() implements RoleTerm {}

  /** Reads the first cell of {@code role-terms.tsv}. */
  static RoleTerm of(String cell) {
    String[] words = cell.split(" ", -1);
    return switch (words[0]) {
      case "head" -> new Head(words[1]);
      case "function" -> new Function(words[1]);
      case "known" -> new Known();
      case "aside" -> new Aside();
      case "elsewhere" -> new Elsewhere();
      default -> named(words);
    };
  }

  private static RoleTerm named(String[] words) {
    Role role = Term.byId(Role.class, Certainty.unmarked(words[1])).orElseThrow();
    return new Named(role, Certainty.marked(words[1]), words[2]);
  }
}
