package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Gazetteer.City;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands beside a state and is no city that the gazetteer knows: a misspelled one, a
 * township or neighborhood, a county or region, or nothing.
 */
final class WrittenNames {

  private static final Pattern PARTS = Pattern.compile("[,:~()|;]|\\s[-–—]+\\s");
  private static final Pattern ENDS = Pattern.compile("[\\s,:~()|;–—-]{1,20}$");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’]*(?:[ -][\\p{L}.'’]+){0,3}");

  /** A word of that many letters has hardly a neighbor by chance, and a town is meant more often. */
  private static final int LONG = 7;

  private static final int TOWN = 10_000;

  private final Gazetteer gazetteer;

  WrittenNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The place, or the state alone if all the rest is understood as well. */
  @Nullable Place place(String location, StateNames.Named state) {
    String before = lastPart(location.substring(0, state.start()));
    String after = location.substring(state.end());
    if (before.isEmpty() || PlaceWords.isNowhere(before)) {
      return isRegion(location.substring(0, state.start())) ? behind(after, state) : null;
    }
    if (isRegion(before) || isCounty(before)) {
      return alone(state.state());
    }
    return named(before, state.state());
  }

  private @Nullable Place behind(String after, StateNames.Named state) {
    String name = PlaceWords.consistsOf(after, REGION) ? "" : lastPart(after);
    return name.isEmpty() ? alone(state.state()) : named(name, state.state());
  }

  private @Nullable Place named(String name, State state) {
    if (!NAME.matcher(name).matches()
        || PlaceWords.contains(name, PlaceWord.SITE)
        || PlaceWords.contains(name, PlaceWord.NOWHERE)
        || ForeignNames.city(name)
        || ForeignNames.countryIn(name)) {
      return null;
    }
    City meant = meant(name, state);
    return meant == null ? new Place(tidy(name), state, null, null, null) : meant.place();
  }

  private @Nullable City meant(String name, State state) {
    if (name.length() < LONG) {
      return null;
    }
    List<City> like = gazetteer.like(name, state);
    return like.size() == 1 && like.getFirst().population() >= TOWN ? like.getFirst() : null;
  }

  private static final java.util.Set<PlaceWord> REGION =
      EnumSet.of(PlaceWord.COUNTRY, PlaceWord.NOWHERE, PlaceWord.PART, PlaceWord.AROUND);

  /** "Southeastern", "Remote, US": nothing that has a name of its own. */
  private static boolean isRegion(String text) {
    return PlaceWords.consistsOf(text, REGION);
  }

  private static boolean isCounty(String text) {
    return PlaceWords.contains(text, PlaceWord.COUNTY);
  }

  private static Place alone(State state) {
    return new Place(null, state, null, null, null);
  }

  private static String lastPart(String text) {
    String[] parts = PARTS.split(ENDS.matcher(text).replaceFirst(""));
    return parts[parts.length - 1].strip();
  }

  private static String tidy(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder tidy = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < tidy.length(); i++) {
      if (i == 0 || !Character.isLetter(tidy.charAt(i - 1))) {
        tidy.setCharAt(i, Character.toUpperCase(tidy.charAt(i)));
      }
    }
    return tidy.toString();
  }
}
