/** The sample data of a first start: subscribers, openings, and the recruiter who sends them. */
@NullMarked
package jobalerts.local.demo;

import org.jspecify.annotations.NullMarked;
