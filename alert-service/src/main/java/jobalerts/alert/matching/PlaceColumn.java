package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;

/** Where each of 64 postings is. */
final class PlaceColumn {

  /** A little less than there are, so that nothing is left out by rounding. */
  private static final double MILES_PER_DEGREE_OF_LATITUDE = 69;

  private static final double[] NOWHERE = {};

  private final TermColumn<State> states;
  private final double[][] degrees;
  private long anywhere;

  PlaceColumn() {
    this.states = new TermColumn<>(State.class);
    this.degrees = new double[Long.SIZE][];
  }

  private PlaceColumn(PlaceColumn other) {
    this.states = other.states.copy();
    this.degrees = other.degrees.clone();
    this.anywhere = other.anywhere;
  }

  PlaceColumn copy() {
    return new PlaceColumn(this);
  }

  void clear(long posting) {
    states.clear(posting);
    anywhere &= ~posting;
    degrees[Long.numberOfTrailingZeros(posting)] = NOWHERE;
  }

  void set(long posting, Job job) {
    List<Place> places = job.places();
    if (places.isEmpty() && job.workplace() == Workplace.REMOTE) {
      anywhere |= posting;
    }
    for (Place place : places) {
      if (place.state() != null) {
        states.add(posting, place.state());
      }
    }
    degrees[Long.numberOfTrailingZeros(posting)] = degrees(places);
  }

  /** Latitude and longitude by turns, of the places that have them. */
  private static double[] degrees(List<Place> places) {
    double[] degrees = new double[2 * places.size()];
    int length = 0;
    for (Place place : places) {
      Double lat = place.lat();
      Double lon = place.lon();
      if (lat != null && lon != null) {
        degrees[length++] = lat;
        degrees[length++] = lon;
      }
    }
    return Arrays.copyOf(degrees, length);
  }

  long in(Collection<State> wanted) {
    return states.any(wanted) | anywhere;
  }

  /** Those of the asked that are within the circle; nothing is said of the others. */
  long within(Circle circle, long asked) {
    long within = anywhere;
    for (long left = asked & ~anywhere; left != 0; left &= left - 1) {
      if (isWithin(circle, degrees[Long.numberOfTrailingZeros(left)])) {
        within |= Long.lowestOneBit(left);
      }
    }
    return within;
  }

  private static boolean isWithin(Circle circle, double[] degrees) {
    double reach = circle.miles() / MILES_PER_DEGREE_OF_LATITUDE;
    for (int i = 0; i < degrees.length; i += 2) {
      if (Math.abs(degrees[i] - circle.lat()) <= reach && circle.holds(place(degrees, i))) {
        return true;
      }
    }
    return false;
  }

  /** To the nearest place; none for what can be done from anywhere. */
  double miles(Circle circle, int slot) {
    if ((anywhere >>> slot & 1) != 0) {
      return 0;
    }
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < degrees[slot].length; i += 2) {
      Double miles = circle.milesTo(place(degrees[slot], i));
      nearest = miles == null ? nearest : Math.min(nearest, miles);
    }
    return nearest;
  }

  private static Place place(double[] degrees, int at) {
    return new Place(null, null, null, degrees[at], degrees[at + 1]);
  }
}
