package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.List;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/** Places and circles whose rims pass each other within a metre. */
final class RandomPlaces {

  private static final double EARTH_RADIUS_MILES = 3_958.7613;
  private static final double METRE = 1 / 1_609.344;

  /** Latitude and longitude; many lie on whole degrees, where a grid of cells has its lines. */
  private static final List<List<Double>> CENTRES =
      List.of(
          List.of(44.0, -91.0),
          List.of(44 + 1e-9, -91 + 1e-9),
          List.of(44 - 1e-9, -91 - 1e-9),
          List.of(45.0, -90.0),
          // Eau Claire; Duluth, beside the line to Wisconsin; Key West.
          List.of(44.8113, -91.4985),
          List.of(46.7867, -92.1005),
          List.of(24.5551, -81.7800),
          // Anchorage, Utqiagvik; Adak and Attu, on either side of the date line.
          List.of(61.2181, -149.9003),
          List.of(71.2906, -156.7886),
          List.of(51.88, -178.5),
          List.of(52.0, 178.0),
          // Honolulu, San Juan, Hagåtña.
          List.of(21.3069, -157.8583),
          List.of(18.4655, -66.1057),
          List.of(13.4757, 144.7489),
          List.of(0.0, 0.0),
          List.of(89.5, 10.0),
          List.of(-90.0, 0.0));

  private static final List<Integer> MILES = List.of(5, 6, 50, 69, 200);
  private static final List<Double> METRES_OFF =
      List.of(-1_000.0, -10.0, -1.0, -0.001, 0.001, 1.0, 10.0, 1_000.0);
  private static final List<Double> BEARINGS = List.of(0.0, 45.0, 90.0, 180.0, 270.0, 200.0);

  private final Dice dice;
  private final List<State> states;

  RandomPlaces(Dice dice, List<State> states) {
    this.dice = dice;
    this.states = states;
  }

  Circle circle() {
    List<Double> centre = dice.one(CENTRES);
    return new Circle("x", centre.get(0), centre.get(1), dice.one(MILES));
  }

  /** None to three, one of them perhaps twice. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = dice.below(4); i > 0; i--) {
      places.add(dice.once(5) && !places.isEmpty() ? places.getFirst() : place());
    }
    return places;
  }

  private Place place() {
    State state = dice.orNull(0.2, () -> dice.one(states));
    return switch (dice.below(4)) {
      case 0 -> new Place(null, state, null, null, null);
      case 1 -> at(state, dice.one(CENTRES));
      default -> at(state, atTheRimOf(circle()));
    };
  }

  private List<Double> atTheRimOf(Circle circle) {
    double bearing = dice.one(BEARINGS);
    return away(circle, circle.miles() + dice.one(METRES_OFF) * METRE, Math.toRadians(bearing));
  }

  /** Where one comes to who goes so many miles straight ahead from the centre. */
  private static List<Double> away(Circle from, double miles, double bearing) {
    double lat = Math.toRadians(from.lat());
    double angle = miles / EARTH_RADIUS_MILES;
    double sinLat =
        Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    double east = Math.sin(bearing) * Math.sin(angle) * Math.cos(lat);
    double north = Math.cos(angle) - Math.sin(lat) * sinLat;
    double lon = from.lon() + Math.toDegrees(Math.atan2(east, north));
    return List.of(Math.toDegrees(Math.asin(sinLat)), Math.IEEEremainder(lon, 360));
  }

  private static Place at(@Nullable State state, List<Double> degrees) {
    return new Place(null, state, null, degrees.get(0), degrees.get(1));
  }
}
