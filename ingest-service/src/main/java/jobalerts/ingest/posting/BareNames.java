package jobalerts.ingest.posting;

import java.util.List;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Gazetteer.City;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the name of a city that stands without its state. It is the one that lies in a state
 * which the posting names, if that is one city of 10,000 people; else the one that has 100,000 and
 * five times as many as the next of that name; else it stays open.
 */
final class BareNames {

  private static final int TOWN = 10_000;
  private static final int BIG = 100_000;
  private static final int TIMES = 5;

  private final Gazetteer gazetteer;

  BareNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Nullable Place place(String name, Set<State> named) {
    Place lies = inNamedState(name, named);
    return lies == null ? biggest(name) : lies;
  }

  @Nullable Place inNamedState(String name, Set<State> named) {
    List<City> there =
        gazetteer.named(name).stream()
            .filter(city -> city.population() >= TOWN && isIn(city, named))
            .toList();
    return there.size() == 1 ? PlaceMentions.place(name, there.getFirst(), null) : null;
  }

  /** The city that is meant by that name all over the country. */
  @Nullable Place biggest(String name) {
    List<City> cities = gazetteer.named(name);
    if (cities.isEmpty() || ForeignNames.city(name) || PlaceWords.contains(name, PlaceWord.WORD)) {
      return null;
    }
    int first = cities.getFirst().population();
    int second = cities.size() == 1 ? 0 : cities.get(1).population();
    return first >= BIG && first >= TIMES * second
        ? PlaceMentions.place(name, cities.getFirst(), null)
        : null;
  }

  private static boolean isIn(City city, Set<State> states) {
    State state = city.place().state();
    return state != null && states.contains(state);
  }
}
