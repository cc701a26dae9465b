package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import org.jspecify.annotations.Nullable;

/** Reads the places of a location that names their state or ZIP code. */
final class LocationPart {

  private final Gazetteer gazetteer;
  private final CityNames cities;
  private final ZipCodes zips;
  private final WrittenNames written;

  LocationPart(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.cities = new CityNames(gazetteer);
    this.zips = new ZipCodes(gazetteer);
    this.written = new WrittenNames(gazetteer);
  }

  List<Place> read(String location) {
    Words words = Words.of(location);
    List<StateNames.Named> states = states(words);
    List<Place> places = withCities(location, states);
    if (!places.isEmpty()) {
      return places;
    }
    if (ForeignNames.countryIn(location)) {
      return List.of();
    }
    Place place = byZip(words);
    for (int i = states.size() - 1; place == null && i >= Math.max(0, states.size() - 3); i--) {
      place = written.place(location, states.get(i));
    }
    return place == null ? List.of() : List.of(place);
  }

  /** "New York City", "Oklahoma City", "Virginia Beach". */
  private boolean beginsLongerName(Words words, int word, StateNames.Named state) {
    int next = words.at(state.end());
    return next < words.size()
        && words.start(next) == state.end() + 1
        && words.text().charAt(state.end()) == ' '
        && !gazetteer.named(words.text().substring(words.start(word), words.end(next))).isEmpty();
  }

  private List<StateNames.Named> states(Words words) {
    List<StateNames.Named> states = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean comma =
          i > 0 && words.text().substring(words.end(i - 1), words.start(i)).contains(",");
      StateNames.Named state = comma ? StateNames.beside(words, i) : StateNames.at(words, i);
      if (state != null && !beginsLongerName(words, i, state)) {
        states.add(state);
      }
    }
    return states;
  }

  /** First the cities before their states, then those behind, of what is not taken yet. */
  private List<Place> withCities(String location, List<StateNames.Named> states) {
    List<Mention> mentions = new ArrayList<>();
    BitSet taken = new BitSet(location.length());
    for (StateNames.Named state : states) {
      add(mentions, taken, location, state, cities.before(location, state.start(), state.state()));
    }
    for (StateNames.Named state : states) {
      add(mentions, taken, location, state, cities.after(location, state.end(), state.state()));
    }
    return mentions.stream().map(Mention::place).distinct().toList();
  }

  private void add(
      List<Mention> mentions,
      BitSet taken,
      String location,
      StateNames.Named state,
      CityNames.@Nullable Named city) {
    if (city == null
        || isTaken(taken, city.start(), city.end())
        || isTaken(taken, state.start(), state.end())) {
      return;
    }
    taken.set(city.start(), city.end());
    taken.set(state.start(), state.end());
    String name = location.substring(city.start(), city.end());
    Place zip = zips.after(location, Math.max(state.end(), city.end()));
    Place post = zip != null && zip.state() == state.state() ? zip : null;
    mentions.add(
        new Mention(PlaceMentions.place(name, city.city(), post), city.start(), city.end()));
  }

  private static boolean isTaken(BitSet taken, int start, int end) {
    int next = taken.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** "Hilo 96720", or the ZIP code alone. */
  private @Nullable Place byZip(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Place zip = zips.at(words.text(), words.start(i));
      if (zip != null && zip.state() != null) {
        CityNames.Named city = cities.before(words.text(), words.start(i), zip.state());
        if (city != null) {
          return PlaceMentions.place(
              words.text().substring(city.start(), city.end()), city.city(), zip);
        }
        if (i == 0 && standsAlone(words)) {
          return zip;
        }
      }
    }
    return null;
  }

  private static boolean standsAlone(Words words) {
    return words.size() == 1
        || PlaceWords.isNowhere(words.text().substring(words.start(1)))
        || (words.size() == 2 && Character.isDigit(words.word(1).charAt(0)));
  }
}
