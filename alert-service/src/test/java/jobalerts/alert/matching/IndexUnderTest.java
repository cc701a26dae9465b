package jobalerts.alert.matching;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;

/** An index, and short ways to fill and to ask it. */
interface IndexUnderTest {

  Job WELDER = Jobs.valid().job();
  Criteria WELDING = Wanted.role(Role.WELDER);
  Criteria MACHINING = Wanted.role(Role.MACHINIST);

  /** The same one during a test. */
  AlertIndex index();

  default List<Integer> matched(Job job) {
    return gathered(job).alerts().stream().boxed().toList();
  }

  default Gathered gathered(Job job) {
    Gathered gathered = new Gathered();
    index().match(job, gathered);
    return gathered;
  }

  /** All that have numbers below an end. */
  default void putAll(int from, int end, Criteria criteria) {
    index().update(changes(IntStream.range(from, end), criteria));
  }

  default void removeAll(IntStream alerts) {
    index().update(alerts.mapToObj(alert -> new AlertIndex.Change(alert, null)).toList());
  }

  static List<AlertIndex.Change> changes(IntStream alerts, Criteria criteria) {
    return alerts.mapToObj(alert -> new AlertIndex.Change(alert, criteria)).toList();
  }

  static BitSet numbers(int from, int end) {
    BitSet numbers = new BitSet();
    numbers.set(from, end);
    return numbers;
  }
}
