/** Events of mail providers, and the operators' way to suppressions and paused domains. */
@NullMarked
package jobalerts.alert.mail.bounces.web;

import org.jspecify.annotations.NullMarked;
