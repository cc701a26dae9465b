package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final Pattern DIVIDED = Pattern.compile("\\s*[,:–-]");
  private static final Pattern ENDS_DIVIDED = Pattern.compile("[,:)–-] ?$");
  private static final Pattern ENDS = Pattern.compile("[\\s,:~()|;–—-]++$");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’]*(?:[ -][\\p{L}.'’]+){0,3}");

  /**
   * A word of that many letters has hardly a neighbor by chance, and a town is meant more often.
   */
  private static final int LONG = 7;

  private static final int LONGEST = 30;
  private static final int TOWN = 10_000;

  /** Shorter ones that the gazetteer does not know are abbreviations. */
  private static final int SHORTEST = 4;

  private final Gazetteer gazetteer;
  private final BareNames bare;

  WrittenNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.bare = new BareNames(gazetteer);
  }

  /** The place, or the state alone if all the rest is understood as well. */
  @Nullable Place place(String location, StateNames.Named state) {
    String before = location.substring(0, state.start());
    String after = location.substring(state.end());
    String name = lastPart(before);
    if (PlaceWords.isRegion(before) && PlaceWords.isRegion(after)) {
      return whole(location, state);
    }
    if (PlaceWords.isNowhere(name)) {
      return PlaceWords.isRegion(before) && DIVIDED.matcher(after).lookingAt()
          ? named(lastPart(after), state.state())
          : null;
    }
    if (PlaceWords.isRegion(name) || isCounty(name)) {
      return alone(state.state());
    }
    return isBeside(location, state) ? named(name, state.state()) : null;
  }

  /** "Pune, IND" and "Banner MD Clinic" name no state. */
  private static boolean isBeside(String location, StateNames.Named state) {
    String written = location.substring(state.start(), state.end());
    boolean whole =
        written.equals(state.state().name()) || written.equalsIgnoreCase(state.state().label());
    return whole && ENDS_DIVIDED.matcher(location.substring(0, state.start())).find();
  }

  /** "New York" without more is the city; "Remote, New York" and "Upstate New York" the state. */
  private Place whole(String location, StateNames.Named state) {
    String name = location.substring(state.start(), state.end());
    String rest = location.substring(0, state.start()) + location.substring(state.end());
    boolean country = PlaceWords.consistsOf(rest, EnumSet.of(PlaceWord.COUNTRY));
    return (country || state.state() == State.DC
            ? gazetteer.city(capital(name, state.state()), state.state())
            : Optional.<Place>empty())
        .orElse(alone(state.state()));
  }

  private static String capital(String name, State state) {
    return state == State.DC ? "Washington" : name;
  }

  private @Nullable Place named(String name, State state) {
    if (State.named(name).isPresent()) {
      return alone(state);
    }
    if (name.length() < SHORTEST
        || !NAME.matcher(name).matches()
        || bare.biggest(name) != null
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
    if (name.length() < LONG || name.length() > LONGEST) {
      return null;
    }
    List<City> like = gazetteer.like(name, state);
    return like.size() == 1 && like.getFirst().population() >= TOWN ? like.getFirst() : null;
  }

  private static boolean isCounty(String text) {
    return PlaceWords.contains(text, PlaceWord.COUNTY);
  }

  private static Place alone(State state) {
    return new Place(null, state, null, null, null);
  }

  private static String lastPart(String text) {
    String[] parts = PARTS.split(ENDS.matcher(text).replaceFirst(""), -1);
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
