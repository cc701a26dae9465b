package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/** Finds the states that a text names: by name, by postal code, or shortened beside a city. */
final class StateNames {

  /** A state and the characters that name it. */
  record Named(State state, int start, int end) {}

  private static final Phrases<State> NAMES = Phrases.read("states.tsv", State::valueOf);
  private static final Phrases<State> SHORT =
      Phrases.read("state-abbreviations.tsv", State::valueOf);

  private StateNames() {}

  /** The states whose full names stand in the text. */
  static Set<State> in(Words text) {
    Set<State> states = EnumSet.noneOf(State.class);
    NAMES.in(text).forEach(match -> states.add(match.meaning()));
    return states;
  }

  /** "WI" or "Wisconsin" at that word. */
  static @Nullable Named at(Words text, int word) {
    Named code = code(text.text(), text.start(word));
    return code == null ? phrase(NAMES, text, word) : code;
  }

  /** "Wis.", "Wi", "W.I." as well: at a word that stands behind a comma. */
  static @Nullable Named beside(Words text, int word) {
    Named named = at(text, word);
    if (named == null) {
      named = phrase(SHORT, text, word);
    }
    if (named == null) {
      named = glued(text.text(), text.start(word));
    }
    String written = text.word(word);
    if (named == null && written.length() == 2) {
      State state = byCode(written.toUpperCase(Locale.ROOT));
      named = state == null ? null : new Named(state, text.start(word), text.end(word));
    }
    return named;
  }

  private static @Nullable Named phrase(Phrases<State> names, Words text, int word) {
    var match = names.at(text, word);
    return match == null
        ? null
        : new Named(match.meaning(), text.start(word), text.end(match.to() - 1));
  }

  /** "GeorgiaExperience": text that lost its mark-up. */
  private static @Nullable Named glued(String text, int start) {
    for (State state : State.values()) {
      int end = start + state.label().length();
      if (end < text.length()
          && Character.isUpperCase(text.charAt(end))
          && text.startsWith(state.label(), start)) {
        return new Named(state, start, end);
      }
    }
    return null;
  }

  /** Two capitals; what is glued to them must look as a word of its own: "WILocation". */
  private static @Nullable Named code(String text, int start) {
    int end = start + 2;
    if (end > text.length() || !ends(text, end)) {
      return null;
    }
    State state = byCode(text.substring(start, end));
    return state == null ? null : new Named(state, start, end);
  }

  private static boolean ends(String text, int end) {
    if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
      return true;
    }
    return Character.isUpperCase(text.charAt(end))
        && end + 1 < text.length()
        && Character.isLowerCase(text.charAt(end + 1));
  }

  private static @Nullable State byCode(String code) {
    for (State state : State.values()) {
      if (state.name().equals(code)) {
        return state;
      }
    }
    return null;
  }
}
