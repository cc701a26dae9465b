package jobalerts.alert.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Subject;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import org.springframework.stereotype.Component;

/**
 * Openings made ready to be held against alerts. They are kept for a while: what one mail tells
 * many tell.
 */
@Component
class ReadyOpenings {

  private static final int MOST_KEPT = 2_000;

  /** What an opening is read as: another state of it is another key. */
  record State(UUID id, long version, String contentHash, boolean open) {}

  record Ready(Opening opening, Subject subject) {

    static Ready of(Opening opening) {
      return new Ready(opening, Subject.of(opening.job()));
    }
  }

  private final Openings openings;
  private final Cache<State, Ready> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  ReadyOpenings(Openings openings) {
    this.openings = openings;
  }

  /** Those that can be read, by their ids. */
  Map<UUID, Ready> of(Collection<State> states) {
    Map<UUID, Ready> ready = new HashMap<>();
    kept.getAll(Set.copyOf(states), this::read)
        .forEach((state, opening) -> ready.put(state.id(), opening));
    return ready;
  }

  private Map<State, Ready> read(Set<? extends State> missing) {
    Map<UUID, State> states = missing.stream().collect(Collectors.toMap(State::id, state -> state));
    Map<State, Ready> read = new HashMap<>();
    for (Opening opening : openings.find(states.keySet())) {
      State state = states.get(opening.id());
      if (state != null) {
        read.put(state, Ready.of(opening));
      }
    }
    return read;
  }
}
