package jobalerts.alert.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.delivery.Ledger;
import jobalerts.alert.matching.Alert;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.openings.Openings;
import jobalerts.common.alert.AlertMatched;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Matches an alert that has become active, or asks for something else, against the openings of the
 * last days. The alert is in the index already: a posting that came before it is found here.
 */
@Component
class MatchNewAlert {

  /** How far a new alert looks back: {@code lookBack} of none still covers the change-over. */
  @ConfigurationProperties("alert.matching")
  record MatchingSettings(@DefaultValue("30d") Duration lookBack) {}

  private final Openings openings;
  private final Ledger ledger;
  private final MatchingSettings settings;
  private final Clock clock;

  MatchNewAlert(Openings openings, Ledger ledger, MatchingSettings settings, Clock clock) {
    this.openings = openings;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  void match(Alert alert) {
    Instant now = clock.instant();
    List<AlertMatched> matches = new ArrayList<>();
    openings.eachOpenSince(
        now.minus(settings.lookBack()),
        opening -> {
          if (Checks.explain(alert.criteria(), opening.job()).matches()) {
            matches.add(
                new AlertMatched(
                    alert.subscriberId(), alert.subscriptionId(), opening.id(), 0, now));
          }
        });
    ledger.add(matches);
  }
}
