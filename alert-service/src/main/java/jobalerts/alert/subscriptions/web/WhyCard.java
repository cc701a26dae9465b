package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobalerts.alert.matching.Verdict;
import jobalerts.alert.subscriptions.Explained;
import jobalerts.alert.subscriptions.Told;
import org.jspecify.annotations.Nullable;

/**
 * How an opening fares under one alert, as the page shows it.
 *
 * @param misses what speaks against it, in sentences
 * @param notes what became of it, and why nothing did
 */
record WhyCard(AlertCard alert, List<Row> rows, List<String> misses, List<String> notes) {

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
        notes(it, open));
  }

  public boolean fits() {
    return misses.isEmpty();
  }

  private static List<String> notes(Explained it, boolean open) {
    Told told = it.told();
    String outcome = told == null ? null : told.label();
    String hindrance = hindrance(it, open);
    return Stream.concat(Stream.ofNullable(outcome), Stream.ofNullable(hindrance)).toList();
  }

  private static @Nullable String hindrance(Explained it, boolean open) {
    return switch (it.alert().status()) {
      case PENDING -> "This alert waits for your confirmation; until then nothing is sent.";
      case PAUSED -> "This alert is paused: nothing is sent until you resume it.";
      case EXPIRED -> "This alert has expired: nothing is sent until you turn it on again.";
      case ACTIVE ->
          it.told() == null && open && it.why().matches()
              ? "No mail told of it: it is older than this alert looks back, or came just now."
              : null;
    };
  }

  private static String capitalized(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
