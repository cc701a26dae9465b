package jobalerts.alert.subscriptions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long a pause is to last, as it is chosen on the page. */
record PauseLength(String length, String date) {

  private static final Period LONGEST = Period.ofYears(1);

  /** Whether nothing tells when it ends: it lasts until it is ended. */
  boolean open() {
    return length.isEmpty() || length.equals("open");
  }

  /** The beginning of the day on which the alert goes on; nothing if that makes no sense. */
  Optional<Instant> end(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return lastDay(today)
        .filter(day -> day.isAfter(today) && !day.isAfter(today.plus(LONGEST)))
        .map(day -> day.atStartOfDay(zone).toInstant());
  }

  private Optional<LocalDate> lastDay(LocalDate today) {
    return switch (length) {
      case "week" -> Optional.of(today.plusWeeks(1));
      case "month" -> Optional.of(today.plusMonths(1));
      case "date" -> parse();
      default -> Optional.empty();
    };
  }

  private Optional<LocalDate> parse() {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
