/** Tells the operators of the service from everybody else, by the admin token. */
@NullMarked
package jobalerts.alert.operators;

import org.jspecify.annotations.NullMarked;
