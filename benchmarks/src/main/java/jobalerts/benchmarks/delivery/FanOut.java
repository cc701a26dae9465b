package jobalerts.benchmarks.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jobalerts.benchmarks.StoredAlerts;

/**
 * One posting, sent by a signed webhook, that meets many alerts of as many subscribers. First it
 * meets as many daily ones, whose mails wait, so that matching and the ledger can be told apart
 * from what a mail costs.
 */
final class FanOut {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * What was measured. Seconds count from the webhook's 202.
   *
   * @param first until the first mail was at the sink
   * @param ledgered until the last match was being put into the ledger
   * @param mailed until the last mail was at the sink
   * @param recorded until the last mail's end was recorded
   * @param match microseconds of processor of each match, from topic to ledger
   * @param mail the same of each match that is mailed, together with its mail
   * @param heap the most megabytes that were left after a collection
   */
  record Figure(
      int alerts,
      double first,
      double ledgered,
      double mailed,
      double recorded,
      Cpu match,
      Cpu mail,
      int heap) {

    static final String HEAD =
        "%10s %9s %9s %9s %9s %8s %9s   CPU µs: service database broker sink all"
            .formatted("alerts", "first s", "ledger s", "mailed s", "record s", "heap MB", "");

    String lines() {
      return String.format(
          Locale.ROOT,
          "%,10d %9.2f %9.2f %9.2f %9.2f %8d %9s          %s%n%60s %9s          %s",
          alerts,
          first,
          ledgered,
          mailed,
          recorded,
          heap,
          "and mail",
          mail.line(),
          "",
          "match",
          match.line());
    }
  }

  private final Site site;
  private final Connection connection;
  private final Rows rows;
  private final StoredAlerts stored;
  private final Offers offers;
  private final Wishes wishes = new Wishes();

  FanOut(Site site, Connection connection, StoredAlerts stored, Offers offers) {
    this.site = site;
    this.connection = connection;
    this.rows = new Rows(connection);
    this.stored = stored;
    this.offers = offers;
  }

  Figure measure(int alerts) throws SQLException {
    Cpu match = onlyMatch(alerts);
    Offers.Offer offer = offerFor(alerts, "instant");
    int sent = rows.mailsSent();
    int log = site.gcLog().length();
    Cpu before = site.cpu();
    Arrivals arrivals = site.sink().arrivals();
    long start = site.post(offer.json());
    Instant taken = Instant.now();
    arrivals.await(alerts);
    Pauses.until(() -> rows.mailsUnderWay() == 0, PATIENCE, "ends of mails");
    Backlog.requireEqual(alerts, rows.mailsSent() - sent, arrivals.count());
    return new Figure(
        alerts,
        (arrivals.first() - start) / 1e9,
        seconds(taken, rows.lastMatched(offer.id())),
        (arrivals.last() - start) / 1e9,
        seconds(taken, rows.lastMailEnded()),
        match,
        site.cpu().since(before).each(alerts),
        site.gcLog().mostUsedSince(log));
  }

  /** Matches that nothing is mailed of before tomorrow. */
  private Cpu onlyMatch(int alerts) throws SQLException {
    Offers.Offer offer = offerFor(alerts, "daily");
    Cpu before = site.cpu();
    site.post(offer.json());
    Pauses.until(() -> rows.matches(offer.id()) == alerts, PATIENCE, "matches");
    return site.cpu().since(before).each(alerts);
  }

  /** A posting of a city where only these alerts look for work. */
  private Offers.Offer offerFor(int alerts, String cadence) throws SQLException {
    offers.moveOn();
    Offers.Offer offer = offers.next();
    double before = site.gauge("jobalerts.index.alerts");
    stored.storeAndTell(connection, wishes.metBy(offer.job()), cadence, alerts);
    Pauses.until(
        () -> site.gauge("jobalerts.index.alerts") >= before + alerts, PATIENCE, "alerts loaded");
    // Each also looks back for what it has missed.
    awaitQuiet();
    return offer;
  }

  private void awaitQuiet() {
    double before;
    double used = site.cpu().service();
    do {
      before = used;
      for (int i = 0; i < 10; i++) {
        Pauses.pause();
      }
      used = site.cpu().service();
    } while (used - before > 0.1);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
