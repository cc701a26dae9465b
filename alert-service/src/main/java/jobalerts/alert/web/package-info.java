/**
 * What all pages and all of the API have in common: how bad input is answered, the largest body,
 * the headers that keep a browser on the safe side.
 */
@NullMarked
package jobalerts.alert.web;

import org.jspecify.annotations.NullMarked;
