package jobalerts.common.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Cities and ZIP codes of the United States with their degrees, from GeoNames (see {@code
 * ATTRIBUTION.md} beside the resources).
 *
 * <p>About 57,000 places, read once into two maps.
 */
public final class Gazetteer {

  private static final Pattern ZIP = Pattern.compile("\\b(\\d{5})(?:-\\d{4})?\\b");
  private static final Pattern COUNTRY =
      Pattern.compile("[\\s,]+(?:USA?|United States(?: of America)?)$", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 100;

  private record Named(Place place, int population) {}

  private final Map<String, Place> zips = new HashMap<>(64_000);
  private final Map<String, Place> cities = new HashMap<>(32_000);
  private final Map<String, Named> largest = new HashMap<>(32_000);

  private Gazetteer() {
    read("cities.tsv", this::addCity);
    read("zips.tsv", this::addZip);
  }

  public static Gazetteer load() {
    return new Gazetteer();
  }

  /** The place of a five-digit ZIP code. */
  public Optional<Place> zip(String zip) {
    return Optional.ofNullable(zips.get(zip));
  }

  public Optional<Place> city(String name, State state) {
    return Optional.ofNullable(cities.get(key(name, state)));
  }

  /**
   * A place as a person writes it: "54701", "Eau Claire, WI", "Eau Claire Wisconsin 54701". A city
   * without its state is the most populous of that name. A ZIP gives the degrees; the city keeps
   * the name it was written by, since the post office files suburbs under their big neighbour.
   */
  public Optional<Place> find(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String text = COUNTRY.matcher(written.replace(".", "").strip()).replaceFirst("");
    Matcher digits = ZIP.matcher(text);
    Optional<Place> byZip = digits.find() ? zip(digits.group(1)) : Optional.empty();
    Optional<Place> byName = named(digits.replaceAll(" "));
    if (byZip.isEmpty() || byName.isEmpty() || byZip.get().state() != byName.get().state()) {
      return byZip.or(() -> byName);
    }
    Place post = byZip.get();
    return Optional.of(
        new Place(byName.get().city(), post.state(), post.zip(), post.lat(), post.lon()));
  }

  private Optional<Place> named(String text) {
    String words = text.replaceAll("[\\s,]+", " ").strip();
    for (State state : State.values()) {
      for (String suffix : new String[] {state.id(), state.label()}) {
        if (endsWithWord(words, suffix)) {
          Optional<Place> place = city(words.substring(0, words.length() - suffix.length()), state);
          if (place.isPresent()) {
            return place;
          }
        }
      }
    }
    // "Springfield, Nowhere" names a state that we do not know: better nothing than another one.
    return text.strip().replaceFirst(",+$", "").contains(",")
        ? Optional.empty()
        : Optional.ofNullable(largest.get(plain(words))).map(Named::place);
  }

  private static boolean endsWithWord(String words, String suffix) {
    int at = words.length() - suffix.length() - 1;
    return at > 0
        && words.charAt(at) == ' '
        && words.regionMatches(true, at + 1, suffix, 0, suffix.length());
  }

  private void addCity(String[] row) {
    State state = State.valueOf(row[1]);
    Place place = place(row[0], state, null, row[2], row[3]);
    cities.put(key(row[0], state), place);
    largest.merge(
        plain(row[0]),
        new Named(place, Integer.parseInt(row[4])),
        (a, b) -> a.population() >= b.population() ? a : b);
  }

  private void addZip(String[] row) {
    State state = State.valueOf(row[2]);
    Place place = place(row[1], state, row[0], row[3], row[4]);
    zips.put(row[0], place);
    // A village that only the post office knows: its first ZIP stands for it.
    cities.putIfAbsent(key(row[1], state), place(row[1], state, null, row[3], row[4]));
  }

  private static Place place(
      String city, State state, @Nullable String zip, String lat, String lon) {
    return new Place(city, state, zip, Double.valueOf(lat), Double.valueOf(lon));
  }

  private static String key(String name, State state) {
    return plain(name) + "/" + state.name();
  }

  /** "St. Paul", "Saint Paul" and "saint paul" are one name. */
  private static String plain(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return (" " + words).replace(" saint ", " st ").replace(" fort ", " ft ").strip();
  }

  private static void read(String resource, Consumer<String[]> row) {
    var stream = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("\t", -1)).forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
