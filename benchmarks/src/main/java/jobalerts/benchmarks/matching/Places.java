package jobalerts.benchmarks.matching;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;

/** Numbers for where an alert may be found: anywhere, a state, or a cell that a circle touches. */
public record Places(Grid grid) {

  static final int ANYWHERE = 0;
  private static final int STATES = State.values().length;

  public int count() {
    return 1 + STATES + grid.cells();
  }

  public int[] of(Criteria wish) {
    Circle circle = wish.within();
    if (circle != null) {
      return grid.cells(circle).map(cell -> 1 + STATES + cell).toArray();
    }
    return wish.states().isEmpty()
        ? new int[] {ANYWHERE}
        : states(wish.states().stream()).toArray();
  }

  /** Where to look for the alerts that a posting may meet. */
  public int[] of(Job job) {
    if (job.places().isEmpty()) {
      boolean isEverywhere = job.workplace() == Workplace.REMOTE;
      return IntStream.range(ANYWHERE, isEverywhere ? count() : ANYWHERE + 1).toArray();
    }
    IntStream places = job.places().stream().flatMapToInt(this::of);
    return IntStream.concat(IntStream.of(ANYWHERE), places).distinct().toArray();
  }

  private IntStream of(Place place) {
    IntStream state = states(Stream.ofNullable(place.state()));
    return place.lat() == null || place.lon() == null
        ? state
        : IntStream.concat(state, IntStream.of(1 + STATES + grid.cell(place.lat(), place.lon())));
  }

  @SuppressWarnings("EnumOrdinal") // Numbers of this run, never stored.
  private static IntStream states(Stream<State> states) {
    return states.mapToInt(state -> 1 + state.ordinal());
  }
}
