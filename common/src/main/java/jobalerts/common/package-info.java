/** What both services must agree on: the topics, the form of an event, the JSON. */
@NullMarked
package jobalerts.common;

import org.jspecify.annotations.NullMarked;
