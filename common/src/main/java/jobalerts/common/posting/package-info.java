/** The value of the topic {@code job-postings}: a posting as it was understood. */
@NullMarked
package jobalerts.common.posting;

import org.jspecify.annotations.NullMarked;
