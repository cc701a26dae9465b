/**
 * The pages and the API of {@link jobalerts.alert.subscriptions}. A form is turned into the request
 * that the API takes, so that both are judged by the same {@link
 * jobalerts.alert.subscriptions.web.WishReader}. A GET changes nothing: mail scanners follow links.
 *
 * <p>Methods that templates call are public, since an expression sees no others.
 */
@NullMarked
package jobalerts.alert.subscriptions.web;

import org.jspecify.annotations.NullMarked;
