package jobalerts.alert.delivery;

import java.net.URI;
import java.util.List;

/**
 * What the templates of an alert's mail are filled with.
 *
 * @param moreFollow whether other openings wait for the next mail
 */
public record AlertContent(
    List<Telling> openings,
    boolean moreFollow,
    URI manage,
    URI why,
    URI unsubscribe,
    String postalAddress) {}
