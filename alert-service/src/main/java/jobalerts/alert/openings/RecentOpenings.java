package jobalerts.alert.openings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PostingAnswer;
import jobalerts.alert.matching.PostingIndex;
import jobalerts.alert.openings.ChangedOpenings.Changed;
import jobalerts.alert.openings.ChangedOpenings.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The window: the open openings that were first seen within the last days, in memory. It follows
 * the table, so it is the same in every instance; it is loaded before the service takes requests.
 */
@Component
public class RecentOpenings implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(RecentOpenings.class);
  private static final int CHANGED_AT_A_TIME = 512;
  private static final int TOLD_EACH = 10_240;

  private record Known(RecentOpening opening, long changedIn) {}

  private final ChangedOpenings openings;
  private final Duration lookBack;
  private final Clock clock;
  private final PostingIndex<RecentOpening> index = new PostingIndex<>();
  private final Map<UUID, Known> known = new HashMap<>();
  private final NavigableSet<RecentOpening> byAge = new TreeSet<>(RecentOpening.EARLIEST);
  private State state = State.NOTHING;

  RecentOpenings(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      WindowSettings settings,
      Clock clock) {
    this.openings = new ChangedOpenings(jdbc, transactions);
    this.lookBack = settings.lookBack();
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    refresh();
    LOG.info("{} openings of the last {} days are known", index.size(), lookBack.toDays());
  }

  /** Takes in all that was committed before. It is quick when nothing has changed. */
  public synchronized void refresh() {
    Instant earliest = clock.instant().minus(lookBack);
    Changes changes = new Changes();
    State now = openings.read(state, earliest, changes::add);
    changes.flush();
    if (now.losses() != state.losses()) {
      Set<UUID> lost = new HashSet<>(known.keySet());
      lost.removeAll(changes.seen);
      lost.forEach(changes::remove);
    }
    while (!byAge.isEmpty() && byAge.first().firstSeenAt().isBefore(earliest)) {
      changes.remove(byAge.first().id());
    }
    changes.flush();
    state = now;
  }

  /** What the alert fits, as of the last {@link #refresh}. */
  public PostingAnswer<RecentOpening> ask(Criteria wish) {
    return index.ask(wish);
  }

  /** When the first of the openings that are in the window was seen. */
  public synchronized Optional<Instant> earliest() {
    return byAge.isEmpty() ? Optional.empty() : Optional.of(byAge.first().firstSeenAt());
  }

  /** Hands changes to the index many at a time. */
  private final class Changes {

    private final Set<UUID> seen = new HashSet<>();
    private final List<PostingIndex.Change<RecentOpening>> waiting = new ArrayList<>();

    void add(Changed changed) {
      RecentOpening opening = changed.opening();
      seen.add(opening.id());
      Known before = known.get(opening.id());
      if (before != null && before.changedIn() == changed.changedIn()) {
        return;
      }
      remove(opening.id());
      if (changed.job() != null) {
        known.put(opening.id(), new Known(opening, changed.changedIn()));
        byAge.add(opening);
        change(new PostingIndex.Change<>(opening, changed.job()));
      }
    }

    void remove(UUID id) {
      Known gone = known.remove(id);
      if (gone != null) {
        byAge.remove(gone.opening());
        change(new PostingIndex.Change<>(gone.opening(), null));
      }
    }

    private void change(PostingIndex.Change<RecentOpening> change) {
      waiting.add(change);
      if (waiting.size() == CHANGED_AT_A_TIME) {
        flush();
        if (known.size() % TOLD_EACH == 0) {
          LOG.info("{} openings read", known.size());
        }
      }
    }

    void flush() {
      index.update(waiting);
      waiting.clear();
    }
  }
}
