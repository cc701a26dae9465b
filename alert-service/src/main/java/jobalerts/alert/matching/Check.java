package jobalerts.alert.matching;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** One criterion's predicate, and the words for it. */
record Check(
    Criterion criterion,
    Predicate<Criteria> isGiven,
    BiPredicate<Criteria, Subject> predicate,
    Function<Criteria, String> wanted,
    BiFunction<Criteria, Subject, String> found) {

  boolean given(Criteria criteria) {
    return isGiven.test(criteria);
  }

  boolean holds(Criteria criteria, Subject subject) {
    return predicate.test(criteria, subject);
  }

  Verdict verdict(Criteria criteria, Subject subject) {
    return new Verdict(
        criterion,
        wanted.apply(criteria),
        found.apply(criteria, subject),
        holds(criteria, subject));
  }
}
