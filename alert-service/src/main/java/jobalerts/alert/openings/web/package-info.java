/** Openings over HTTP, as JSON and as a page. */
@NullMarked
package jobalerts.alert.openings.web;

import org.jspecify.annotations.NullMarked;
