/**
 * Mails as bytes: quoted-printable alternatives, headers, and a signature by DKIM. Angus Mail knows
 * all of this too, at ten times the CPU; of it the encoding of header words is used here, and the
 * tests read with it what is written here.
 */
@NullMarked
package jobalerts.alert.delivery.mime;

import org.jspecify.annotations.NullMarked;
