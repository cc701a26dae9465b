package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads where one works: from {@code jobLocation}, and where that tells no city, from the title and
 * the text, in the state that it told.
 */
final class PlacesReader {

  private final LocationsReader locations;
  private final TitlePlaces title;
  private final LabeledPlaces labeled;
  private final TextPlaces text;
  private final RepeatedCity repeated;

  PlacesReader(Gazetteer gazetteer) {
    this.locations = new LocationsReader(gazetteer);
    this.title = new TitlePlaces(gazetteer);
    this.labeled = new LabeledPlaces(gazetteer);
    this.text = new TextPlaces(gazetteer);
    this.repeated = new RepeatedCity(gazetteer);
  }

  @Nullable Found<List<Place>> read(Fields fields, Advert advert) {
    List<Place> given = locations.read(fields, advert.description());
    if (given.stream().anyMatch(PlacesReader::isExact)) {
      return Found.given("jobLocation", told(given, advert));
    }
    Found<List<Place>> read = isAbroad(fields) ? null : inWords(advert, states(given));
    return read != null || given.isEmpty() ? read : Found.given("jobLocation", given);
  }

  private @Nullable Found<List<Place>> inWords(Advert advert, Set<State> within) {
    Found<List<Place>> found = title.read(advert, within);
    found = found == null ? labeled.read(advert.description(), within) : found;
    found = found == null ? text.read(advert.description(), within) : found;
    found = found == null ? title.bare(advert, within) : found;
    return found == null ? repeated.read(advert, within) : found;
  }

  /** Of several places, the one that the text tells comes first. */
  private List<Place> told(List<Place> given, Advert advert) {
    Found<List<Place>> found = given.size() == 1 ? null : text.read(advert.description(), Set.of());
    if (found == null || found.value().size() != 1) {
      return given;
    }
    Place told = found.value().getFirst();
    List<Place> places = new ArrayList<>(given);
    places.sort((a, b) -> Boolean.compare(same(b, told), same(a, told)));
    return places;
  }

  private static boolean same(Place a, Place b) {
    return a.state() == b.state() && a.city() != null && a.city().equalsIgnoreCase(b.city());
  }

  private static boolean isExact(Place place) {
    return place.city() != null || place.zip() != null;
  }

  /** A posting of another country has no place here, whatever its text tells of the employer. */
  private static boolean isAbroad(Fields fields) {
    List<JsonNode> nodes = fields.values("jobLocation");
    return !nodes.isEmpty() && nodes.stream().allMatch(PlacesReader::isAbroad);
  }

  private static boolean isAbroad(JsonNode node) {
    JsonNode address = node.isObject() ? node.path("address") : node;
    return address.isString()
        ? ForeignNames.in(PlainText.cut(address.stringValue(), 500))
        : address.path("addressCountry").isString();
  }

  private static Set<State> states(List<Place> places) {
    Set<State> states = EnumSet.noneOf(State.class);
    for (Place place : places) {
      State state = place.state();
      if (state != null) {
        states.add(state);
      }
    }
    return states;
  }
}
