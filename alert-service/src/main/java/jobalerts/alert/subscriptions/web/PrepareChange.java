package jobalerts.alert.subscriptions.web;

import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.subscriptions.Narrow;
import jobalerts.alert.subscriptions.Objection;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.common.vocabulary.Term;
import org.springframework.stereotype.Component;

/** Changes an alert, in its form only, so that an opening that came would not have come. */
@Component
class PrepareChange {

  private static final int LENGTH_OF_ID = 36;

  private final Openings openings;

  PrepareChange(Openings openings) {
    this.openings = openings;
  }

  /**
   * @param objection the id of one; anything else changes nothing, and so does an unknown opening
   */
  PreparedChange prepare(Subscription alert, String objection, String opening) {
    return Term.byId(Objection.class, objection)
        .flatMap(why ->
            id(opening)
                .flatMap(openings::find)
                .map(Opening::job)
                .flatMap(job -> Narrow.by(why, alert.criteria(), job)))
        .map(criteria -> PreparedChange.of(alert, alert.asking(criteria)))
        .orElseGet(() -> PreparedChange.none(alert));
  }

  private static Optional<UUID> id(String written) {
    try {
      return written.length() == LENGTH_OF_ID
          ? Optional.of(UUID.fromString(written))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
