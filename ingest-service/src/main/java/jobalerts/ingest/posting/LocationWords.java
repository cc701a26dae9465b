package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;

/**
 * Reads a location that a sender wrote in words, one place or several: "Dayton, OH 45414", "US, OH,
 * Dayton", "12 Main St - DAYTON", "Troy / Dayton, OH", "Greater Cincinnati Area", "Southwest Ohio".
 */
final class LocationWords {

  private static final Pattern SEVERAL = Pattern.compile("[;|/\\n•]|\\s(?:or|and|&)\\s");
  private static final Pattern METRO = Pattern.compile("(?i) (?:metropolitan|metro) area");
  private static final int LONGEST = 500;
  private static final int MOST = 20;

  private final LocationPart parts;
  private final BareLocation bare;

  LocationWords(Gazetteer gazetteer) {
    this.parts = new LocationPart(gazetteer);
    this.bare = new BareLocation(gazetteer);
  }

  /**
   * The places that are named, in their order.
   *
   * @param text of the posting: the states that it names tell in which one a city lies that stands
   *     without a state
   */
  List<Place> read(String location, Words text) {
    String line = METRO.matcher(PlainText.line(PlainText.cut(location, LONGEST))).replaceAll("");
    String[] several = SEVERAL.split(line, MOST);
    Set<Place> places = new LinkedHashSet<>();
    List<String> open = new ArrayList<>();
    for (String one : several) {
      List<Place> found = parts.read(one);
      if (found.isEmpty()) {
        open.add(one);
      } else {
        // "Troy / Dayton, OH": the state that follows is the state of those before it.
        open.forEach(name -> places.addAll(bare.beside(name, statesOf(found))));
        open.clear();
        places.addAll(found);
      }
    }
    if (!open.isEmpty()) {
      Set<State> named = StateNames.in(text);
      open.forEach(name -> places.addAll(bare.read(name, named)));
    }
    return List.copyOf(withoutStates(places));
  }

  private static Set<State> statesOf(List<Place> places) {
    Set<State> states = EnumSet.noneOf(State.class);
    for (Place place : places) {
      State state = place.state();
      if (state != null) {
        states.add(state);
      }
    }
    return states;
  }

  /** A whole state says nothing beside a city in it. */
  private static List<Place> withoutStates(Set<Place> places) {
    return places.stream()
        .filter(place ->
            place.city() != null
                || places.stream()
                    .noneMatch(other -> other.city() != null && other.state() == place.state()))
        .toList();
  }
}
