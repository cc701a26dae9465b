package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the places of other countries. */
final class ForeignNames {

  private enum Kind {
    COUNTRY,
    REGION,
    CITY
  }

  private static final Phrases<Kind> NAMES =
      Phrases.read("foreign.tsv", kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)));

  /** "DE, BE, Berlin": country, region and city; Delaware is not meant. */
  private static final Pattern COUNTRY_FIRST = Pattern.compile("(?!US)[A-Z]{2}, ?\\w{0,3}, ?\\S.*");

  private static final Pattern PART = Pattern.compile("[,;/|(-]");

  private ForeignNames() {}

  /** Whether a location without a state of ours lies elsewhere. */
  static boolean countryIn(String location) {
    return COUNTRY_FIRST.matcher(location).matches()
        || any(location, EnumSet.of(Kind.COUNTRY, Kind.REGION));
  }

  /** Whether a location names another country's place of any kind. */
  static boolean in(String location) {
    return countryIn(location) || city(PART.split(location, 2)[0]);
  }

  /** Whether a city's name is known from another country as well. */
  static boolean city(String name) {
    Words words = Words.of(name);
    var match = words.size() == 0 ? null : NAMES.at(words, 0);
    return match != null && match.meaning() == Kind.CITY && match.to() == words.size();
  }

  private static boolean any(String text, Set<Kind> kinds) {
    return NAMES.in(Words.of(text)).stream().anyMatch(match -> kinds.contains(match.meaning()));
  }
}
