package jobalerts.ingest.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ISO 8601 dates and times; what names no offset is Central Time, where the plants are. */
final class DateReader {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private static final Pattern OFFSET = Pattern.compile("T.*(?:Z|[+-]\\d\\d:?\\d\\d)$");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(.*T.*)([+-]\\d\\d)");

  /** What every later reader, table and page can hold. */
  private static final Instant EARLIEST = Instant.EPOCH;

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private DateReader() {}

  static @Nullable Instant start(Fields fields, String name) {
    return read(fields, name, LocalTime.MIDNIGHT);
  }

  /** A date without a time lasts until its day is over. */
  static @Nullable Instant end(Fields fields, String name) {
    return read(fields, name, END_OF_DAY);
  }

  static @Nullable Modified modified(Fields fields, String name) {
    Instant start = start(fields, name);
    return start == null ? null : new Modified(start, isDay(fields.line(name, 40)));
  }

  private static boolean isDay(@Nullable String text) {
    return text != null && text.length() == 10;
  }

  private static @Nullable Instant read(Fields fields, String name, LocalTime time) {
    String text = fields.line(name, 40);
    if (text == null) {
      return null;
    }
    try {
      Instant instant = instant(text.replace(' ', 'T').toUpperCase(Locale.ROOT), time);
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
      fields.problem("/" + name, "lies outside of the years 1970 to 2199");
      return null;
    } catch (DateTimeParseException _) {
      fields.problem("/" + name, "must be an ISO 8601 date, such as 2026-11-22");
      return null;
    }
  }

  private static Instant instant(String text, LocalTime time) {
    if (isDay(text)) {
      return LocalDate.parse(text).atTime(time).atZone(ZONE).toInstant();
    }
    Matcher offset = SHORT_OFFSET.matcher(text);
    String iso = offset.matches() ? offset.replaceFirst("$1$2:00") : text;
    return OFFSET.matcher(iso).find()
        ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
        : LocalDateTime.parse(iso).atZone(ZONE).toInstant();
  }
}
