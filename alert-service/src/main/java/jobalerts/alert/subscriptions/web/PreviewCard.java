package jobalerts.alert.subscriptions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.preview.MailsPerWeek;
import jobalerts.alert.subscriptions.preview.Preview;
import jobalerts.alert.subscriptions.preview.Suggestion;
import org.jspecify.annotations.Nullable;

/** A preview as pages show it. */
record PreviewCard(Preview preview) {

  private static final int SOME_DAYS = 14;

  /** One of the best openings: its name, and what else is known of it on one line. */
  record Line(UUID id, String title, String facts) {

    static Line of(Suggestion it) {
      return new Line(
          it.id(),
          it.title(),
          Stream.of(it.employer(), it.place(), it.pay() == null ? "" : it.pay())
              .filter(fact -> !fact.isEmpty())
              .collect(Collectors.joining(" · ")));
    }
  }

  public String title() {
    String days = preview.days() == 1 ? "the last day" : "the last " + preview.days() + " days";
    return switch (preview.openings()) {
      case 0 -> "No opening of " + days + " fits";
      case 1 -> "1 opening of " + days + " fits";
      default -> String.format(Locale.US, "%,d openings of %s fit", preview.openings(), days);
    };
  }

  public List<String> advice() {
    return preview.advice();
  }

  public List<Line> best() {
    return preview.best().stream().map(Line::of).toList();
  }

  public String bestTitle() {
    return preview.openings() > preview.best().size()
        ? "The " + preview.best().size() + " that fit best"
        : "What fits";
  }

  /** By the words for the cadence. */
  public Map<String, String> mails() {
    MailsPerWeek mails = preview.mailsPerWeek();
    Map<String, String> written = new LinkedHashMap<>();
    written.put(Cadence.INSTANT.label(), written(mails.instant()));
    written.put(Cadence.DAILY.label(), written(mails.daily()));
    written.put(Cadence.WEEKLY.label(), written(mails.weekly()));
    return written;
  }

  private static String written(double perWeek) {
    if (perWeek < 0.2) {
      return "less than one a month";
    }
    if (perWeek < 0.8) {
      return "about " + Math.round(perWeek * 30 / 7) + " a month";
    }
    return String.format(Locale.US, "about %,d a week", Math.round(perWeek));
  }

  /** {@code null} when enough is known. */
  public @Nullable String guess() {
    return preview.days() < SOME_DAYS
        ? "Openings are known of so few days only that this is a guess."
        : null;
  }
}
