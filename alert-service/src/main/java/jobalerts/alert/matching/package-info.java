/**
 * Which alerts a posting meets, and why: plain Java over records, free of Spring, Kafka and JDBC.
 *
 * <h2>Rules</h2>
 *
 * <p>All criteria that an alert gives must hold; one that it leaves out asks for nothing. What the
 * job <em>is</em> must be known to be found; a condition that the posting leaves open may be right,
 * and the candidate will ask.
 *
 * <table>
 * <caption>Each criterion, and a posting that does not say</caption>
 * <tr><th>Criterion</th><th>Holds when</th><th>Unstated</th></tr>
 * <tr><td>Role</td><td>the job has one of the roles</td><td>fails</td></tr>
 * <tr><td>Place</td><td>one of its places is in one of the states, or within the circle; a place
 *     without degrees is in no circle</td><td>fails, but remote work without a place is
 *     everywhere</td></tr>
 * <tr><td>Industry</td><td>it is one of the industries</td><td>fails</td></tr>
 * <tr><td>Shift</td><td>the posting names one of the shifts</td><td>passes</td></tr>
 * <tr><td>Employment</td><td>it names one of the types</td><td>passes</td></tr>
 * <tr><td>Workplace</td><td>it is one of them</td><td>counts as on site</td></tr>
 * <tr><td>Pay</td><td>the upper end, over a year of 2,080 hours, reaches the least pay; an open
 *     upper end ("from $25") reaches any</td><td>passes unless the alert refuses it</td></tr>
 * <tr><td>Education</td><td>no higher degree is required</td><td>passes</td></tr>
 * <tr><td>Experience</td><td>the years required are within the range, of which either end may be
 *     open</td><td>passes</td></tr>
 * <tr><td>Keywords</td><td>title or text mention all of some and any of others</td><td>-</td></tr>
 * <tr><td>Words to avoid</td><td>title and text mention none</td><td>-</td></tr>
 * <tr><td>Employers to avoid</td><td>no such words stand in the employer's name</td><td>-</td></tr>
 * </table>
 *
 * <p>A keyword is a phrase of whole words. Case, accents, line breaks and punctuation do not count,
 * except that {@code +} and {@code #} belong to their word: "C" is not mentioned by "C++", nor
 * "night shift" by "nightshift". A keyword without a letter or digit is never mentioned.
 *
 * <h2>Design</h2>
 *
 * <p>{@link jobalerts.alert.matching.Checks} holds one predicate for each {@link
 * jobalerts.alert.matching.Criterion}, beside the words for what is wanted and what was found. An
 * {@link jobalerts.alert.matching.AlertIndex} finds the alerts whose given criteria all hold; the
 * {@link jobalerts.alert.matching.Explanation} is told by the same predicates, so it can not
 * disagree with a match. A posting is made ready once ({@code Subject}: its words are folded) and
 * then asked by many alerts.
 *
 * <p>{@link jobalerts.alert.matching.BruteForceIndex} asks every alert. It is the oracle of any
 * quicker index, which must pass the same contract test and agree with it on random worlds. No
 * index makes a reader wait for a writer, and no broken alert stops a match: it is told to the
 * {@link jobalerts.alert.matching.MatchSink}.
 */
@NullMarked
package jobalerts.alert.matching;

import org.jspecify.annotations.NullMarked;
