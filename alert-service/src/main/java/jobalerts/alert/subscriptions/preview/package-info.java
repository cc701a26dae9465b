/**
 * What an alert would have found lately, for somebody who has not asked for it yet. Nothing is
 * stored.
 */
@NullMarked
package jobalerts.alert.subscriptions.preview;

import org.jspecify.annotations.NullMarked;
