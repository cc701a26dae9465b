/**
 * What kinds of mail there are, and which address may be sent which: return paths that a bounce can
 * be known by, suppressed addresses, paused domains.
 */
@NullMarked
package jobalerts.alert.mail;

import org.jspecify.annotations.NullMarked;
