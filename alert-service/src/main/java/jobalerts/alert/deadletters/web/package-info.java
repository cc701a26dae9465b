/** The operators' way to dead letters, behind the admin token. */
@NullMarked
package jobalerts.alert.deadletters.web;

import org.jspecify.annotations.NullMarked;
