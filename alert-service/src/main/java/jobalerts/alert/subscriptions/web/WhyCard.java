package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.Locale;
import jobalerts.alert.matching.Verdict;
import jobalerts.alert.subscriptions.Explained;
import org.jspecify.annotations.Nullable;

/**
 * How an opening fares under one alert, as the page shows it.
 *
 * @param misses what speaks against it, in sentences
 * @param note what became of it, or why nothing did
 */
record WhyCard(AlertCard alert, List<Row> rows, List<String> misses, @Nullable String note) {

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
        it.why().verdicts().stream().map(Row::of).toList(),
        it.why().verdicts().stream()
            .filter(verdict -> !verdict.holds())
            .map(Verdict::sentence)
            .toList(),
        note(it, open));
  }

  public boolean fits() {
    return misses.isEmpty();
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
