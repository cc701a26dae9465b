package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Tells the words beside the names of places from the names. */
final class PlaceWords {

  private static final Phrases<PlaceWord> WORDS =
      Phrases.read("place-words.tsv", kind -> PlaceWord.valueOf(kind.toUpperCase(Locale.ROOT)));

  private static final Set<PlaceWord> REGION =
      EnumSet.of(
          PlaceWord.COUNTRY, PlaceWord.NOWHERE, PlaceWord.PART, PlaceWord.AROUND, PlaceWord.COUNTY);

  private PlaceWords() {}

  static boolean isNowhere(String text) {
    return consistsOf(text, EnumSet.of(PlaceWord.NOWHERE, PlaceWord.COUNTRY));
  }

  /** "Southeastern", "Remote, US": words of all kinds that have no name of their own. */
  static boolean isRegion(String text) {
    return consistsOf(text, REGION);
  }

  /** "North", "Lake": what follows may be the rest of a name only. */
  static boolean endsWithPart(String text) {
    Words words = Words.of(text);
    var last = words.size() == 0 ? null : WORDS.at(words, words.size() - 1);
    boolean ended = text.strip().endsWith(".");
    return last != null && last.meaning() == PlaceWord.PART && !ended;
  }

  static boolean beginsWithCountry(String text) {
    Words words = Words.of(text);
    var first = words.size() == 0 ? null : WORDS.at(words, 0);
    return first != null && first.meaning() == PlaceWord.COUNTRY;
  }

  static boolean contains(String text, PlaceWord kind) {
    return WORDS.in(Words.of(text)).stream().anyMatch(match -> match.meaning() == kind);
  }

  /** Whether there is no word of another kind; an empty text has none. */
  static boolean consistsOf(String text, Set<PlaceWord> kinds) {
    Words words = Words.of(text);
    int at = 0;
    while (at < words.size()) {
      var match = WORDS.at(words, at);
      if (match == null || !kinds.contains(match.meaning())) {
        return false;
      }
      at = match.to();
    }
    return true;
  }
}
