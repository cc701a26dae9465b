package jobalerts.alert.subscriptions.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.subscriptions.Status;
import jobalerts.alert.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;

/** An alert as pages show it. */
record AlertCard(
    UUID id,
    Status status,
    String mails,
    List<Ask> asks,
    String since,
    @Nullable String pausedUntil,
    @Nullable String ends) {

  /** One criterion: "Shift", "1st shift (days)". */
  record Ask(String label, String wanted) {

    static Ask of(String words) {
      int colon = words.indexOf(": ");
      return new Ask(words.substring(0, colon), words.substring(colon + 2));
    }
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  static AlertCard of(Subscription it) {
    return new AlertCard(
        it.id(),
        it.status(),
        ScheduleWords.of(it.schedule()),
        Checks.inWords(it.criteria()).stream().map(Ask::of).toList(),
        day(it.since(), it),
        it.pausedUntil() == null ? null : day(it.pausedUntil(), it),
        it.expiresAt() == null ? null : day(it.expiresAt(), it));
  }

  private static String day(Instant moment, Subscription it) {
    return DAY.format(moment.atZone(it.schedule().zone()));
  }

  /** What it asks for first, since nobody gives an alert a name. */
  public String title() {
    String first = asks.getFirst().wanted();
    return Character.toUpperCase(first.charAt(0)) + first.substring(1);
  }

  public boolean pending() {
    return status == Status.PENDING;
  }

  public boolean active() {
    return status == Status.ACTIVE;
  }

  public boolean paused() {
    return status == Status.PAUSED;
  }

  public boolean expired() {
    return status == Status.EXPIRED;
  }
}
