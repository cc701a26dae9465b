package jobalerts.alert.delivery;

import java.net.URI;
import java.util.List;

/**
 * What the templates of an alert's mail are filled with.
 *
 * @param openings the best ones
 * @param others how many more the mail is about, which stand at {@code all}
 * @param all where all of them are listed
 * @param moreFollow whether other openings wait for the next mail
 */
public record AlertContent(
    List<Telling> openings,
    int others,
    URI all,
    boolean moreFollow,
    URI manage,
    URI why,
    URI unsubscribe,
    String postalAddress) {}
