package jobalerts.ingest.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads ISO 8601 dates and times; what names no offset is Central Time, where the plants are. */
final class DateReader {

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private DateReader() {}

  static @Nullable Instant start(Fields fields, String name) {
    return read(fields, name, LocalTime.MIDNIGHT);
  }

  /** A date without a time lasts until its day is over. */
  static @Nullable Instant end(Fields fields, String name) {
    return read(fields, name, END_OF_DAY);
  }

  private static @Nullable Instant read(Fields fields, String name, LocalTime time) {
    String text = fields.text(name, 40);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atTime(time).atZone(ZONE).toInstant();
      }
      String iso = text.replace(' ', 'T');
      return iso.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)$")
          ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : LocalDateTime.parse(iso).atZone(ZONE).toInstant();
    } catch (DateTimeParseException _) {
      fields.problem("/" + name, "must be an ISO 8601 date, such as 2026-11-22");
      return null;
    }
  }
}
