package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Verdict;
import jobalerts.alert.subscriptions.Explained;
import org.jspecify.annotations.Nullable;

/**
 * How an opening fares under one alert, as the page shows it.
 *
 * @param note what became of it, or why nothing did
 */
record WhyCard(
    AlertCard alert, boolean fits, List<Row> rows, String summary, @Nullable String note) {

  record Row(String label, String wanted, String found, boolean holds, boolean stated) {

    static Row of(Verdict verdict) {
      return new Row(
          verdict.criterion().label(),
          capitalized(verdict.wanted()),
          capitalized(verdict.found()),
          verdict.holds(),
          verdict.stated());
    }
  }

  static WhyCard of(Explained it, boolean open) {
    return new WhyCard(
        AlertCard.of(it.alert()),
        it.why().matches(),
        it.why().verdicts().stream().map(Row::of).toList(),
        it.why().matches() ? "It fits in every point." : misses(it.why().verdicts()),
        note(it, open));
  }

  /** "It does not fit: “You asked for …; this pays ….”". */
  private static String misses(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> !verdict.holds())
        .map(Verdict::sentence)
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String note(Explained it, boolean open) {
    if (it.told() != null) {
      return it.told().label();
    }
    return switch (it.alert().status()) {
      case PENDING -> "This alert waits for your confirmation; until then nothing is sent.";
      case PAUSED -> "This alert is paused: nothing is sent until you resume it.";
      case ACTIVE ->
          it.why().matches() && open
              ? "No mail told of it: it is older than this alert looks back, or came just now."
              : null;
    };
  }

  private static String capitalized(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
