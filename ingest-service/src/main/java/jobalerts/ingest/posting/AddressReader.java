package jobalerts.ingest.posting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a PostalAddress by its parts; what it does not understand is told. */
final class AddressReader {

  private static final Pattern COUNTRY = Pattern.compile("us|usa|united states(?: of america)?");
  private static final Pattern ZIP = Pattern.compile("\\d{5}(?:-?\\d{4})?");
  private static final List<String> PARTS =
      List.of("addressLocality", "addressRegion", "postalCode");

  private record Degrees(double lat, double lon) {}

  private final Gazetteer gazetteer;

  AddressReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static boolean isAddress(JsonNode node) {
    return PARTS.stream().anyMatch(node::hasNonNull);
  }

  /**
   * The place of an address.
   *
   * @param geo its degrees as they were sent, if they were
   */
  @Nullable Place read(
      Fields fields, String pointer, JsonNode address, String geoPointer, @Nullable JsonNode geo) {
    if (!inUnitedStates(address)) {
      fields.problem(pointer + "/addressCountry", "only places in the United States are known");
      return null;
    }
    State state = state(fields, pointer, address);
    String zip = zip(fields, pointer, address, state);
    String city = part(address, "addressLocality");
    Optional<Place> known = known(city, state, zip);
    if (known.isEmpty() && city == null && state == null && zip == null) {
      fields.problem(pointer, "names neither city, state nor ZIP");
      return null;
    }
    Degrees degrees = degrees(fields, geoPointer, geo);
    // "Eau Claire, WI" as a city is Eau Claire; beside a state or a ZIP it stays as it is written.
    boolean asKnown = known.isPresent() && (city == null || (state == null && zip == null));
    return new Place(
        asKnown ? known.get().city() : city,
        state == null ? known.map(Place::state).orElse(null) : state,
        zip,
        degrees == null ? known.map(Place::lat).orElse(null) : Double.valueOf(degrees.lat()),
        degrees == null ? known.map(Place::lon).orElse(null) : Double.valueOf(degrees.lon()));
  }

  private static boolean inUnitedStates(JsonNode address) {
    String country = part(address, "addressCountry");
    return country == null
        || COUNTRY.matcher(country.replace(".", "").toLowerCase(Locale.ROOT)).matches();
  }

  private static @Nullable State state(Fields fields, String pointer, JsonNode address) {
    String region = part(address, "addressRegion");
    if (region == null) {
      return null;
    }
    Optional<State> state = State.named(region.replaceFirst("^(?i)US-", ""));
    if (state.isEmpty()) {
      fields.problem(pointer + "/addressRegion", "is no state: use the USPS code, such as WI");
    }
    return state.orElse(null);
  }

  /** The five digits; those of another state than the one that is stated can not be right. */
  private @Nullable String zip(
      Fields fields, String pointer, JsonNode address, @Nullable State state) {
    String code = part(address, "postalCode");
    if (code == null) {
      return null;
    }
    if (!ZIP.matcher(code).matches()) {
      fields.problem(pointer + "/postalCode", "is no ZIP code of five digits");
      return null;
    }
    String zip = code.substring(0, 5);
    Optional<State> lies = gazetteer.zip(zip).map(Place::state);
    if (state != null && lies.isPresent() && lies.get() != state) {
      fields.problem(pointer + "/postalCode", "lies in " + lies.get() + ", not in " + state);
      return null;
    }
    return zip;
  }

  private Optional<Place> known(
      @Nullable String city, @Nullable State state, @Nullable String zip) {
    Optional<Place> byZip = zip == null ? Optional.empty() : gazetteer.zip(zip);
    if (byZip.isPresent() || city == null) {
      return byZip;
    }
    return state == null ? gazetteer.find(city) : gazetteer.city(city, state);
  }

  /** Latitude and longitude within the United States, or nothing. */
  private static @Nullable Degrees degrees(Fields fields, String pointer, @Nullable JsonNode geo) {
    if (geo == null) {
      return null;
    }
    double lat = geo.path("latitude").asDouble(Double.NaN);
    double lon = geo.path("longitude").asDouble(Double.NaN);
    if (lat > 15 && lat < 75 && lon > -180 && lon < -60) {
      return new Degrees(lat, lon);
    }
    fields.problem(pointer, "is no latitude and longitude within the United States");
    return null;
  }

  private static @Nullable String part(JsonNode address, String name) {
    JsonNode node = Fields.present(address.get(name));
    if (node != null && node.isObject()) {
      node = Fields.present(node.get("name"));
    }
    String text = node != null && (node.isString() || node.isNumber()) ? node.asString() : "";
    String line = text.length() > 200 ? "" : PlainText.line(text);
    return line.isEmpty() || line.length() > 100 ? null : line;
  }
}
