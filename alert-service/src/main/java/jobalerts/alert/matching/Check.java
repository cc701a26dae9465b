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
    String wish = wanted.apply(criteria);
    String says = found.apply(criteria, subject);
    boolean holds = holds(criteria, subject);
    Sentences words = new Sentences(criteria, subject.job(), wish, says, holds);
    return new Verdict(criterion, wish, says, holds, words.asked(criterion), words.told(criterion));
  }
}
