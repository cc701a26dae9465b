/** The labels that a posting is given and that an alert filters on. */
@NullMarked
package jobalerts.common.vocabulary;

import org.jspecify.annotations.NullMarked;
