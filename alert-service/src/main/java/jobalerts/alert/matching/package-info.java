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
 * "night shift" by "nightshift". A keyword without a letter, a digit or one of these is never
 * mentioned.
 *
 * <h2>Design</h2>
 *
 * <p>{@link jobalerts.alert.matching.Checks} holds one predicate for each {@link
 * jobalerts.alert.matching.Criterion}, beside the words for what is wanted and what was found. An
 * {@link jobalerts.alert.matching.AlertIndex} finds the alerts whose given criteria all hold; the
 * {@link jobalerts.alert.matching.Explanation} is told by the same predicates, so it can not
 * disagree with a match. {@link jobalerts.alert.matching.BruteForceIndex} asks every alert by them
 * and is the oracle: every other index passes the same contract test and agrees with it on random
 * worlds.
 *
 * <p>{@link jobalerts.alert.matching.PostingIndex} is the same turned round: postings are stored,
 * and an alert is the question.
 *
 * <h2>The quick index</h2>
 *
 * <p>{@link jobalerts.alert.matching.ClusterIndex} finds 1 in 200 of a million alerts. That takes
 * three things: few alerts are looked at, many of them at once, and each without a walk through
 * memory, since at that size a look into memory costs more than a decision.
 *
 * <ol>
 *   <li><b>Clusters.</b> An alert lies under each pair of its roles and places ({@code AccessKeys};
 *       any role and anywhere are a role and a place), so a posting looks into some 20 clusters.
 *       That is the clustering by access predicate of Fabret et al. (SIGMOD 2001) and, as each
 *       alert has one list in any posting that it could match, the k-index of Whang et al. (VLDB
 *       2009) with k = 2. A circle lies in the three or four cells of a grid that it touches
 *       ({@code PlaceKeys}).
 *   <li><b>Blocks.</b> In a cluster, 64 alerts make a block, turned on their side: a {@code long}
 *       for each of 64 questions ({@code Columns}), in it a bit for each alert. A posting is a few
 *       ORs and ANDs of columns ({@code ColumnQuery}): what takes one alert a dozen branches takes
 *       64 alerts a dozen words. Limits are range-encoded (Chan and Ioannidis, SIGMOD 1998). The
 *       last alerts of a cluster, fewer than 64, lie row by row ({@code Cluster}), so that the many
 *       small clusters are small.
 *   <li><b>Details.</b> Beside each alert of a block stands what columns know only roughly: the
 *       circle, or the limits of pay and experience ({@code Detail}), and of those that have rules
 *       for words the first three terms ({@code TermRule}). They are read in the order in which
 *       they lie. Only an alert with more words than that is looked up in its slot.
 *   <li><b>Slots.</b> Equal criteria exist once, in a slot ({@code Slots}), packed into three
 *       {@code long}s ({@code PackedCriteria}) and an array of terms, with the alerts that share
 *       them. Mostly a slot has one alert, of the same number, which one bit tells.
 *   <li><b>Terms.</b> Words and phrases that alerts name are a tree of words ({@code TermTable}).
 *       The text of a posting is walked once; after that a term is a bit ({@code Marks}).
 * </ol>
 *
 * <h3>Invariants</h3>
 *
 * <ul>
 *   <li>Everything that a {@code Snapshot} leads to stays as it is, but for the tables of terms, of
 *       which a reader sees at least what is in its snapshot. A match takes one snapshot, by one
 *       volatile read, and waits for nobody; an update publishes one, by one volatile write, and is
 *       seen as a whole by every match that begins later.
 *   <li>What is published is copied before it is written to, block by block and chunk by chunk
 *       ({@code Chunks}), once in each update: so many changes in one update cost less than each
 *       alone.
 *   <li>An alert that goes leaves its slot at once; in its clusters it lies dead until a quarter of
 *       the cluster is dead, and the cluster is written anew. A slot is taken again when no cluster
 *       names it. When three quarters of the slots are empty, all are moved together, so memory
 *       comes back.
 *   <li>An alert is told once: where a posting has several roles or places, slots that were told
 *       are marked.
 *   <li>What can not be packed (pay beyond an {@code int}, a circle around a pole) is asked one by
 *       one by the predicates, which tell what is wrong with it.
 * </ul>
 *
 * <h3>Cost</h3>
 *
 * <p>A posting costs its words, then a dozen words of memory for each 64 alerts of its clusters (4
 * % of all), then some bytes for each alert found. An alert costs about 150 bytes: it lies in 4 to
 * 5 clusters with 24 bytes in each, and 24 bytes in its slot. A change costs some microseconds. The
 * figures, those of the peers and how to repeat them are in {@code docs/benchmarks.md}; what else
 * was tried is in {@code docs/decisions/0017-clusters-of-bits.md}.
 */
@NullMarked
package jobalerts.alert.matching;

import org.jspecify.annotations.NullMarked;
