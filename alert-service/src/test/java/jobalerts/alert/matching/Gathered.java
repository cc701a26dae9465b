package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;

/** What a match told, each alert once. */
final class Gathered implements MatchSink {

  private final BitSet alerts = new BitSet();
  private final BitSet failed = new BitSet();

  @Override
  public void matched(int[] numbers, int count) {
    assertThat(count).as("how many of %d", numbers.length).isBetween(1, numbers.length);
    for (int i = 0; i < count; i++) {
      if (alerts.get(numbers[i])) {
        throw new AssertionError("alert " + numbers[i] + " is told twice");
      }
      alerts.set(numbers[i]);
    }
  }

  @Override
  public void failed(int alert, RuntimeException cause) {
    assertThat(failed.get(alert)).as("alert %d failed before", alert).isFalse();
    failed.set(alert);
  }

  BitSet alerts() {
    return alerts;
  }

  BitSet failed() {
    return failed;
  }
}
