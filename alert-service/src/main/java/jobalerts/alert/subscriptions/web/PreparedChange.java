package jobalerts.alert.subscriptions.web;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.subscriptions.Subscription;

/**
 * An alert as its form shows it, with what was changed there and is not saved.
 *
 * @param lines each as the alert would ask now: "Shift: 1st shift (days)"
 */
record PreparedChange(Subscription alert, List<String> lines) {

  static PreparedChange none(Subscription alert) {
    return new PreparedChange(alert, List.of());
  }

  static PreparedChange of(Subscription before, Subscription after) {
    List<String> lines = new ArrayList<>(Checks.inWords(after.criteria()));
    lines.removeAll(Checks.inWords(before.criteria()));
    return new PreparedChange(after, List.copyOf(lines));
  }
}
