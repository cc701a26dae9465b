package jobalerts.alert.matching;

/** Takes what a match finds, in batches, in no order, each alert once. */
@FunctionalInterface
public interface MatchSink {

  /**
   * Some alerts that the posting meets.
   *
   * @param alerts their numbers; the array is the index's own and used again afterwards
   * @param count how many there are, from the beginning of the array on
   */
  void matched(int[] alerts, int count);

  /** An alert that could not be looked at; the match goes on without it. */
  default void failed(int alert, RuntimeException cause) {
    throw cause;
  }
}
