package jobalerts.alert.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobalerts.alert.delivery.Ledger;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.BruteForceIndex;
import jobalerts.alert.matching.MatchSink;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.subscriptions.ActiveAlert;
import jobalerts.common.alert.AlertMatched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Matches alerts that have become active, or ask for something else, against the openings of the
 * last days. They are in the index already: a posting that came before that is found here.
 */
@Component
class MatchNewAlert {

  private static final Logger LOG = LoggerFactory.getLogger(MatchNewAlert.class);
  private static final int ADDED_AT_A_TIME = 1_000;

  /** How far a new alert looks back. */
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

  /** All of them in one pass over the openings. */
  void match(List<ActiveAlert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    AlertIndex news = new BruteForceIndex();
    news.update(
        IntStream.range(0, alerts.size())
            .mapToObj(i -> new AlertIndex.Change(i, alerts.get(i).criteria()))
            .toList());
    Instant now = clock.instant();
    List<AlertMatched> matches = new ArrayList<>();
    openings.eachOpenSince(
        now.minus(settings.lookBack()),
        opening -> news.match(opening.job(), new Collected(alerts, opening, now, matches, ledger)));
    ledger.add(matches);
  }

  /** All alerts may look back at once, so their matches are handed on while they are found. */
  private record Collected(
      List<ActiveAlert> alerts,
      Opening opening,
      Instant now,
      List<AlertMatched> matches,
      Ledger ledger)
      implements MatchSink {

    @Override
    public void matched(int[] numbers, int count) {
      for (int i = 0; i < count; i++) {
        add(alerts.get(numbers[i]));
      }
    }

    private void add(ActiveAlert alert) {
      matches.add(
          new AlertMatched(alert.subscriberId(), alert.subscriptionId(), opening.id(), 0, now));
      if (matches.size() == ADDED_AT_A_TIME) {
        ledger.add(matches);
        matches.clear();
      }
    }

    @Override
    public void failed(int number, RuntimeException cause) {
      LOG.error("Alert {} can not be matched", alerts.get(number).subscriptionId(), cause);
    }
  }
}
