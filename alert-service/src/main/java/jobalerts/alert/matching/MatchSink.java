package jobalerts.alert.matching;

/** Takes what a match finds, one by one and in no order. */
@FunctionalInterface
public interface MatchSink {

  void matched(Alert alert);

  /** An alert that could not be looked at; the match goes on without it. */
  default void failed(Alert alert, RuntimeException cause) {
    throw cause;
  }
}
