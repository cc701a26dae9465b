package jobalerts.ingest.posting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads the big city that a text names again and again without its state: the only one, in a state
 * that the posting names as well. A hospital writes so of the people that it serves. Once at least
 * it is what one is "in" or "of"; before another capital it is the begin of a company's name, and
 * the seat of a company is not counted.
 */
final class RepeatedCity {

  private static final int MOST_WORDS = 3;
  private static final Set<String> BEFORE_PLACES =
      Set.of("in", "of", "to", "near", "around", "across", "throughout");

  private final BareNames names;

  RepeatedCity(Gazetteer gazetteer) {
    this.names = new BareNames(gazetteer);
  }

  @Nullable Found<List<Place>> read(Advert advert, Set<State> within) {
    Set<State> states = within.isEmpty() ? StateNames.in(advert.description()) : within;
    Map<Place, Integer> times = states.isEmpty() ? Map.of() : times(advert, states);
    if (times.size() != 1) {
      return null;
    }
    Place city = times.keySet().iterator().next();
    String name = city.city();
    return name == null || times.values().iterator().next() == 1
        ? null
        : Found.in("description", name, List.of(city));
  }

  private Map<Place, Integer> times(Advert advert, Set<State> states) {
    Map<Place, Integer> times = new LinkedHashMap<>();
    Words text = advert.description();
    List<String> employer = Words.of(advert.employer()).list();
    boolean placed = false;
    for (int i = 0; i < text.size(); i++) {
      if (isCapital(text, i) && !employer.contains(text.word(i))) {
        Place city = cityAt(text, i);
        if (city != null && states.contains(city.state()) && !isState(city)) {
          times.merge(city, 1, Integer::sum);
          placed |= i > 0 && BEFORE_PLACES.contains(text.word(i - 1));
        }
      }
    }
    return placed ? times : Map.of();
  }

  /** "Houston Instruments". */
  private static boolean beginsName(Words text, int next) {
    return next < text.size()
        && isCapital(text, next)
        && text.between(next - 1, next).isBlank()
        && text.sentence(next - 1) == text.sentence(next);
  }

  private static boolean isCapital(Words text, int word) {
    return Character.isUpperCase(text.text().charAt(text.start(word)));
  }

  /** "New York" in a text is the state as often. */
  private static boolean isState(Place city) {
    String name = city.city();
    return name != null && State.named(name).isPresent();
  }

  private @Nullable Place cityAt(Words text, int from) {
    for (int to = Math.min(from + MOST_WORDS, text.size()); to > from; to--) {
      Place city =
          text.sentence(to - 1) == text.sentence(from) ? names.biggest(text.quote(from, to)) : null;
      if (city != null) {
        return beginsName(text, to) || TextPlaces.isElsewhere(text, from) ? null : city;
      }
    }
    return null;
  }
}
