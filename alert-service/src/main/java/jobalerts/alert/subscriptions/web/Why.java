package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.UUID;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.matching.Verdict;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.subscriptions.Explained;
import jobalerts.alert.subscriptions.Status;
import jobalerts.alert.subscriptions.Told;
import org.jspecify.annotations.Nullable;

/**
 * The answer why an opening meets an alert, or why not.
 *
 * @param open whether the opening still is; of closed ones no mail tells
 * @param status of the alert; only an active one is matched
 * @param matches whether every criterion holds
 * @param told what became of the match, if there was one
 */
record Why(
    UUID opening,
    boolean open,
    UUID subscription,
    Status status,
    boolean matches,
    @Nullable Told told,
    List<Line> criteria) {

  record Line(
      Criterion criterion,
      String label,
      String wanted,
      String found,
      boolean holds,
      String sentence) {

    static Line of(Verdict verdict) {
      return new Line(
          verdict.criterion(),
          verdict.criterion().label(),
          verdict.wanted(),
          verdict.found(),
          verdict.holds(),
          verdict.sentence());
    }
  }

  static Why of(Opening opening, Explained explained) {
    return new Why(
        opening.id(),
        opening.open(),
        explained.alert().id(),
        explained.alert().status(),
        explained.why().matches(),
        explained.told(),
        explained.why().verdicts().stream().map(Line::of).toList());
  }
}
