/** Where places of the United States lie, from a gazetteer that ships with the code. */
@NullMarked
package jobalerts.common.place;

import org.jspecify.annotations.NullMarked;
