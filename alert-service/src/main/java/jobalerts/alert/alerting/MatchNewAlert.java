package jobalerts.alert.alerting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobalerts.alert.delivery.Ledger;
import jobalerts.alert.matching.PostingAnswer;
import jobalerts.alert.openings.RecentOpening;
import jobalerts.alert.openings.RecentOpenings;
import jobalerts.alert.subscriptions.ActiveAlert;
import jobalerts.common.alert.AlertMatched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Matches alerts that have become active, or ask for something else, against the openings of the
 * last days. They are in the index already: a posting that came before that is found here.
 */
@Component
class MatchNewAlert {

  private static final Logger LOG = LoggerFactory.getLogger(MatchNewAlert.class);
  private static final int ADDED_AT_A_TIME = 1_000;

  private final RecentOpenings openings;
  private final Ledger ledger;
  private final Clock clock;

  MatchNewAlert(RecentOpenings openings, Ledger ledger, Clock clock) {
    this.openings = openings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** All of them against the same openings: those that are committed when this begins. */
  void match(List<ActiveAlert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    openings.refresh();
    Instant now = clock.instant();
    List<AlertMatched> matches = new ArrayList<>();
    for (ActiveAlert alert : alerts) {
      ask(alert).ifPresent(answer -> answer.each(opening -> add(alert, opening, now, matches)));
    }
    ledger.add(matches);
  }

  private Optional<PostingAnswer<RecentOpening>> ask(ActiveAlert alert) {
    try {
      return Optional.of(openings.ask(alert.criteria()));
    } catch (RuntimeException e) {
      LOG.error("Alert {} can not be matched", alert.subscriptionId(), e);
      return Optional.empty();
    }
  }

  /** All alerts may look back at once, so their matches are handed on while they are found. */
  private void add(
      ActiveAlert alert, RecentOpening opening, Instant now, List<AlertMatched> matches) {
    matches.add(
        new AlertMatched(alert.subscriberId(), alert.subscriptionId(), opening.id(), 0, now));
    if (matches.size() == ADDED_AT_A_TIME) {
      ledger.add(matches);
      matches.clear();
    }
  }
}
