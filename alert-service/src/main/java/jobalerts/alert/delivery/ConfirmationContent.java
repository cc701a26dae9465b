package jobalerts.alert.delivery;

import java.net.URI;
import java.util.List;

/** What the templates of the mail are filled with that asks whether an alert is wanted. */
public record ConfirmationContent(
    List<String> wishes, String cadence, URI confirm, String postalAddress) {}
