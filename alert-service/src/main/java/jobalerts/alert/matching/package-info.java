/**
 * Which alerts a posting meets, and why: plain Java over records, free of Spring, Kafka and JDBC.
 *
 * <p>{@link jobalerts.alert.matching.Checks} holds one predicate for each {@link
 * jobalerts.alert.matching.Criterion}. An {@link jobalerts.alert.matching.AlertIndex} finds the
 * alerts whose given criteria all hold; the {@link jobalerts.alert.matching.Explanation} is told by
 * the same predicates, so it can not disagree with a match.
 */
@NullMarked
package jobalerts.alert.matching;

import org.jspecify.annotations.NullMarked;
