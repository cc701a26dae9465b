package jobalerts.benchmarks.matching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobalerts.alert.matching.Circle;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Gazetteer.City;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;

/** Where candidates look and where plants stand: the 3,000 largest cities, and the states. */
final class Country {

  private static final int CITIES = 3_000;
  private static final Set<State> HOME =
      EnumSet.of(State.MN, State.WI, State.IA, State.IL, State.IN, State.MI, State.OH);
  private static final int AT_HOME = 4;

  private final List<Place> cities;
  private final List<String> names;
  private final Weights city = Weights.zipf(CITIES, 0.85);
  private final Weights state;

  Country(Gazetteer gazetteer) {
    List<City> all = gazetteer.cities().toList();
    this.cities =
        all.stream()
            .sorted(
                comparingInt(City::population)
                    .reversed()
                    .thenComparing(City::place, comparing(Place::label)))
            .limit(CITIES)
            .map(City::place)
            .toList();
    this.names = cities.stream().map(Place::label).toList();
    Map<State, Integer> people =
        all.stream()
            .filter(in -> in.place().state() != null)
            .collect(groupingBy(in -> in.place().state(), summingInt(City::population)));
    this.state =
        Weights.of(
            Stream.of(State.values())
                .mapToDouble(
                    one -> people.getOrDefault(one, 0) * (HOME.contains(one) ? AT_HOME : 1))
                .toArray());
  }

  Place city(RandomGenerator random) {
    return cities.get(city.draw(random));
  }

  Circle circle(RandomGenerator random) {
    int center = city.draw(random);
    Place place = cities.get(center);
    return new Circle(
        names.get(center),
        requireNonNull(place.lat()),
        requireNonNull(place.lon()),
        random.nextInt(10, 101));
  }

  Set<State> states(RandomGenerator random, int count) {
    return state.draw(random, count, State.values());
  }
}
