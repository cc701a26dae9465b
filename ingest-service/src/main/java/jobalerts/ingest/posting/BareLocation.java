package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;

/** Reads a location that names no state: "Greater Chicago Area", "12 Main St - DAYTON". */
final class BareLocation {

  private static final Pattern PARTS = Pattern.compile("[,:~()]|\\s[-–—]+\\s");
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)^(?:(?:greater|downtown|metro|city of|town of|us|usa|u\\.s\\.|remote|hybrid)[\\s-]+)+"
              + "|[\\s-]+(?:metropolitan area|metro area|bay area|area|metro|hq|office|remote|hybrid|us|usa)$");
  private static final Pattern TWIN = Pattern.compile("-(?=\\p{Lu})");
  private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

  private final BareNames names;

  BareLocation(Gazetteer gazetteer) {
    this.names = new BareNames(gazetteer);
  }

  /** The town of a part before the state: "Mill 2 | Troy | OH". */
  List<Place> beside(String location, Set<State> states) {
    Place place = names.beside(location.strip(), states);
    return place == null ? read(location, states) : List.of(place);
  }

  /** None if a part of the location is not understood: it may be another country's. */
  List<Place> read(String location, Set<State> named) {
    List<Place> places = new ArrayList<>();
    if (ForeignNames.countryIn(location)) {
      return places;
    }
    boolean strange = false;
    for (String part : PARTS.split(location, -1)) {
      String name = AROUND.matcher(part.strip()).replaceAll("");
      if (!name.isEmpty() && !PlaceWords.isNowhere(name) && !NUMBERED.matcher(name).matches()) {
        Place place = place(name, named);
        if (place == null) {
          strange = true;
        } else {
          places.add(place);
        }
      }
    }
    return strange ? List.of() : places;
  }

  private @org.jspecify.annotations.Nullable Place place(String name, Set<State> named) {
    Place place = names.place(name, named);
    return place == null ? names.place(TWIN.split(name, 2)[0], named) : place;
  }
}
