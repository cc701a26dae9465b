/**
 * Shows that nothing is lost and nothing is mailed twice unnoticed, whatever is killed. Each of the
 * five parts runs in a process of its own; a recruiter sends postings, changes and closes them,
 * while parts are killed by {@code SIGKILL} at random moments and started again. What had to be
 * mailed is known beforehand: every version of every posting is put to every alert, one by one, by
 * predicates that need no broker and no database. The mail server writes down each mail before it
 * says that it took it; at the end that record is compared.
 *
 * <p>All that is random follows from one printed seed, but for the speed of the machine.
 */
@NullMarked
package jobalerts.local.faults;

import org.jspecify.annotations.NullMarked;
