package jobalerts.alert.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opening as a mail tells it, in words on one line each.
 *
 * @param pay as it was written, and over a year and an hour
 * @param reasons why it fits, criterion by criterion
 * @param updated what an update has made fit, if that is why it is told
 * @param objections links to the alert's form, prepared so that it would have stayed away
 */
public record Telling(
    String title,
    String employer,
    String place,
    @Nullable String pay,
    @Nullable String shift,
    @Nullable String employment,
    List<String> reasons,
    @Nullable String updated,
    URI link,
    List<Objecting> objections) {

  /** "Too far". */
  public record Objecting(String label, String link) {}
}
