package jobalerts.ingest.webhook.dialect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which posting a payload closes, and when. */
final class Closing {

  /** Of a posting without an identifier its url is the id. */
  private static final int LONGEST_ID = 2_000;

  private static final int LONGEST_TIME = 40;

  private Closing() {}

  /** The id and the time are read at these JSON pointers; the time may be missing. */
  static Outcome of(JsonNode payload, String idPointer, String timePointer) {
    JsonNode id = payload.at(idPointer);
    if (!id.isString() && !id.isIntegralNumber()) {
      return Outcome.Malformed.at(idPointer, "must be text or a whole number");
    }
    String externalId = id.asString().strip();
    return externalId.isEmpty() || externalId.length() > LONGEST_ID
        ? Outcome.Malformed.at(idPointer, "must have 1 to %,d characters".formatted(LONGEST_ID))
        : new Outcome.Closed(externalId, time(payload.at(timePointer).stringValue("")));
  }

  private static @Nullable Instant time(String written) {
    if (written.length() > LONGEST_TIME) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(written).toInstant();
      return time.isBefore(Instant.EPOCH) ? null : time;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
