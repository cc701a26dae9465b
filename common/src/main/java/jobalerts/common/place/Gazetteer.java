package jobalerts.common.place;

import static java.util.Comparator.comparingInt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /**
   * A city or village.
   *
   * @param population 0 for a village that only the post office knows
   */
  public record City(Place place, int population) {}

  private final Map<String, Place> zips = new HashMap<>(64_000);
  private final Map<String, List<City>> cities = new HashMap<>(64_000);

  private Gazetteer() {
    read("cities.tsv", this::addCity);
    read("zips.tsv", this::addZip);
    cities.values().forEach(same -> same.sort(comparingInt(City::population).reversed()));
  }

  public static Gazetteer load() {
    return new Gazetteer();
  }

  /** The place of a five-digit ZIP code. */
  public Optional<Place> zip(String zip) {
    return Optional.ofNullable(zips.get(zip));
  }

  public Optional<Place> city(String name, State state) {
    return named(name).stream()
        .map(City::place)
        .filter(place -> place.state() == state)
        .findFirst();
  }

  /** All of them, in no order. */
  public Stream<City> cities() {
    return cities.values().stream().flatMap(List::stream);
  }

  /** The cities of that name in all states, the most populous first. */
  public List<City> named(String name) {
    return cities.getOrDefault(plain(name), List.of());
  }

  /**
   * The cities of a state whose names are one letter away from that one: what was meant where a
   * name is misspelled.
   */
  public List<City> like(String name, State state) {
    return Spelling.oneEdit(plain(name))
        .flatMap(spelled -> cities.getOrDefault(spelled, List.of()).stream())
        .filter(city -> city.place().state() == state)
        .toList();
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
    Optional<Place> byName = inWords(digits.replaceAll(" "));
    if (byZip.isEmpty() || byName.isEmpty() || byZip.get().state() != byName.get().state()) {
      return byZip.or(() -> byName);
    }
    Place post = byZip.get();
    return Optional.of(
        new Place(byName.get().city(), post.state(), post.zip(), post.lat(), post.lon()));
  }

  private Optional<Place> inWords(String text) {
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
        : named(words).stream().filter(city -> city.population() > 0).findFirst().map(City::place);
  }

  private static boolean endsWithWord(String words, String suffix) {
    int at = words.length() - suffix.length() - 1;
    return at > 0
        && words.charAt(at) == ' '
        && words.regionMatches(true, at + 1, suffix, 0, suffix.length());
  }

  private void addCity(String[] row) {
    Place place = place(row[0], State.valueOf(row[1]), null, row[2], row[3]);
    add(row[0], new City(place, Integer.parseInt(row[4])));
  }

  private void addZip(String[] row) {
    State state = State.valueOf(row[2]);
    zips.put(row[0], place(row[1], state, row[0], row[3], row[4]));
    // A village that only the post office knows: its first ZIP stands for it.
    if (city(row[1], state).isEmpty()) {
      add(row[1], new City(place(row[1], state, null, row[3], row[4]), 0));
    }
  }

  private void add(String name, City city) {
    cities.computeIfAbsent(plain(name), _ -> new ArrayList<>(1)).add(city);
  }

  private static Place place(
      String city, State state, @Nullable String zip, String lat, String lon) {
    return new Place(city, state, zip, Double.valueOf(lat), Double.valueOf(lon));
  }

  /** "St. Paul", "Saint Paul" and "saint paul" are one name. */
  private static String plain(String name) {
    StringBuilder words = new StringBuilder(name.length() + 2).append(' ');
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words
        .append(' ')
        .toString()
        .replace(" saint ", " st ")
        .replace(" fort ", " ft ")
        .replace(" mount ", " mt ")
        .strip();
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
