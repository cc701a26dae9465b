/** The operators' way to mails that were not sent, behind the admin token. */
@NullMarked
package jobalerts.alert.delivery.web;

import org.jspecify.annotations.NullMarked;
