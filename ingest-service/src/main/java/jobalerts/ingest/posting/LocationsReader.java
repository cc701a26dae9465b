package jobalerts.ingest.posting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code jobLocation}: one or more Places with a PostalAddress, or places in words. */
final class LocationsReader {

  private final AddressReader addresses;
  private final LocationWords words;

  LocationsReader(Gazetteer gazetteer) {
    this.addresses = new AddressReader(gazetteer);
    this.words = new LocationWords(gazetteer);
  }

  /**
   * The places in their order.
   *
   * @param text of the posting
   */
  List<Place> read(Fields fields, Words text) {
    Set<Place> places = new LinkedHashSet<>();
    List<JsonNode> nodes = fields.values("jobLocation");
    for (int i = 0; i < nodes.size(); i++) {
      String pointer = nodes.size() == 1 ? "/jobLocation" : "/jobLocation/" + i;
      places.addAll(places(fields, pointer, nodes.get(i), text));
    }
    return List.copyOf(places);
  }

  private List<Place> places(Fields fields, String pointer, JsonNode node, Words text) {
    if (node.isString()) {
      return inWords(fields, pointer, node.stringValue(), text);
    }
    if (!node.isObject()) {
      fields.problem(pointer, "must be a Place, not " + Fields.kind(node));
      return List.of();
    }
    if (AddressReader.isAddress(node)) {
      return listed(addresses.read(fields, pointer, node, pointer, null));
    }
    JsonNode address = Fields.present(node.get("address"));
    if (address == null) {
      fields.problem(pointer, "has no address");
      return List.of();
    }
    if (address.isString()) {
      return inWords(fields, pointer + "/address", address.stringValue(), text);
    }
    if (!address.isObject()) {
      fields.problem(pointer + "/address", "must be a PostalAddress, not " + Fields.kind(address));
      return List.of();
    }
    JsonNode geo = Fields.present(node.get("geo"));
    return listed(addresses.read(fields, pointer + "/address", address, pointer + "/geo", geo));
  }

  private List<Place> inWords(Fields fields, String pointer, String location, Words text) {
    List<Place> places = words.read(location, text);
    if (places.isEmpty()) {
      fields.problem(pointer, "is no place of the United States that is known by these words");
    }
    return places;
  }

  private static List<Place> listed(@Nullable Place place) {
    return place == null ? List.of() : List.of(place);
  }
}
