package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code jobLocation}: one or more Places with a PostalAddress, or a place in words. */
final class PlacesReader {

  private static final int MOST = 100;

  private final Gazetteer gazetteer;

  PlacesReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Place> read(Fields fields) {
    List<Place> places = new ArrayList<>();
    List<JsonNode> nodes = fields.values("jobLocation");
    for (int i = 0; i < nodes.size() && i < MOST; i++) {
      String pointer = nodes.size() == 1 ? "/jobLocation" : "/jobLocation/" + i;
      Place place = place(fields, pointer, nodes.get(i));
      if (place != null && !places.contains(place)) {
        places.add(place);
      }
    }
    return places;
  }

  private @Nullable Place place(Fields fields, String pointer, JsonNode node) {
    JsonNode address = node.isObject() ? Fields.present(node.get("address")) : node;
    if (address != null && address.isString()) {
      Optional<Place> found = gazetteer.find(address.stringValue());
      if (found.isEmpty()) {
        fields.problem(pointer, "is no place of the United States that is known by these words");
      }
      return found.orElse(null);
    }
    if (address == null || !address.isObject()) {
      fields.problem(pointer, "has no address");
      return null;
    }
    return fields(fields, pointer + "/address", address, node.get("geo"));
  }

  private @Nullable Place fields(
      Fields fields, String pointer, JsonNode address, @Nullable JsonNode geo) {
    String country = part(address, "addressCountry");
    if (country != null && !country.matches("(?i)US|USA|United States.*")) {
      fields.problem(pointer + "/addressCountry", "only places in the United States are known");
      return null;
    }
    String city = part(address, "addressLocality");
    String region = part(address, "addressRegion");
    String code = part(address, "postalCode");
    String zip = code != null && code.matches("\\d{5}(-?\\d{4})?") ? code.substring(0, 5) : null;
    State state = region == null ? null : State.named(region).orElse(null);
    if (region != null && state == null) {
      fields.problem(pointer + "/addressRegion", "is no state: use the USPS code, such as WI");
    }
    Place known = known(city, state, zip);
    if (known == null && city == null && state == null && zip == null) {
      fields.problem(pointer, "names neither city, state nor ZIP");
      return null;
    }
    double[] degrees = degrees(geo);
    return new Place(
        city != null || known == null ? city : known.city(),
        state != null || known == null ? state : known.state(),
        zip,
        degrees != null ? Double.valueOf(degrees[0]) : known == null ? null : known.lat(),
        degrees != null ? Double.valueOf(degrees[1]) : known == null ? null : known.lon());
  }

  private @Nullable Place known(
      @Nullable String city, @Nullable State state, @Nullable String zip) {
    Optional<Place> byZip = zip == null ? Optional.empty() : gazetteer.zip(zip);
    if (byZip.isPresent() && (state == null || byZip.get().state() == state)) {
      return byZip.get();
    }
    if (city == null) {
      return null;
    }
    return (state == null ? gazetteer.find(city) : gazetteer.city(city, state)).orElse(null);
  }

  /** Latitude and longitude within the United States, or nothing. */
  private static double @Nullable [] degrees(@Nullable JsonNode geo) {
    if (geo == null || !geo.isObject()) {
      return null;
    }
    double lat = geo.path("latitude").asDouble(Double.NaN);
    double lon = geo.path("longitude").asDouble(Double.NaN);
    return lat > 15 && lat < 75 && lon > -180 && lon < -60 ? new double[] {lat, lon} : null;
  }

  private static @Nullable String part(JsonNode address, String name) {
    JsonNode node = Fields.present(address.get(name));
    if (node != null && node.isObject()) {
      node = Fields.present(node.get("name"));
    }
    String text = node != null && (node.isString() || node.isNumber()) ? node.asString() : "";
    return text.isBlank() || text.length() > 100 ? null : text.strip();
  }
}
