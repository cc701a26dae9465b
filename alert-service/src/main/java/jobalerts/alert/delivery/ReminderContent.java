package jobalerts.alert.delivery;

import java.net.URI;
import java.util.List;

/** What the templates of the mail are filled with that tells of an alert about to end. */
public record ReminderContent(
    List<String> wishes, String ends, URI keep, URI manage, String postalAddress) {}
