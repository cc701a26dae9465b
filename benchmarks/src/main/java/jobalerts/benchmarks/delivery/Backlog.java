package jobalerts.benchmarks.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.benchmarks.StoredAlerts;

/** Many subscribers with one match each that all are due at once. */
final class Backlog {

  private static final int OPENINGS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * What was measured of a round.
   *
   * @param seconds from the moment when they became due until all were recorded and reported
   * @param perSecond mails that the sink took, from the first to the last
   * @param bytes that the sink read for each mail, commands too
   * @param cpu of each mail, in microseconds
   * @param heap the most megabytes that were left after a collection
   */
  record Figure(int mails, double seconds, double perSecond, long bytes, Cpu cpu, int heap) {

    static final String HEAD =
        "%10s %9s %9s %9s %9s   CPU µs each: service database broker sink all"
            .formatted("mails", "a second", "seconds", "bytes", "heap MB");

    String line() {
      return "%,10d %,9.0f %9.1f %,9d %9d        %s"
          .formatted(mails, perSecond, seconds, bytes, heap, cpu.line());
    }
  }

  private final Site site;
  private final Connection connection;
  private final Rows rows;
  private final StoredAlerts alerts;
  private final Wishes wishes = new Wishes();
  private final List<Offers.Offer> offers;

  Backlog(Site site, Connection connection, StoredAlerts alerts, Offers offers) {
    this.site = site;
    this.connection = connection;
    this.rows = new Rows(connection);
    this.alerts = alerts;
    offers.moveOn();
    this.offers = Stream.generate(offers::next).limit(OPENINGS).toList();
    int before = rows.openings();
    this.offers.forEach(offer -> site.post(offer.json()));
    Pauses.until(() -> rows.openings() == before + OPENINGS, PATIENCE, "openings");
  }

  Figure measure(int mails) throws SQLException {
    List<UUID> due = store(mails);
    Sink sink = site.sink();
    int sent = rows.mailsSent();
    int log = site.gcLog().length();
    Cpu before = site.cpu();
    long bytes = sink.bytesRead();
    Arrivals arrivals = sink.arrivals();
    long start = System.nanoTime();
    rows.makeDue(due);
    arrivals.await(mails);
    Pauses.until(() -> rows.mailsUnderWay() == 0, PATIENCE, "ends of mails");
    double seconds = (System.nanoTime() - start) / 1e9;
    requireEqual(mails, rows.mailsSent() - sent, arrivals.count());
    return new Figure(
        mails,
        seconds,
        arrivals.perSecond(),
        (sink.bytesRead() - bytes) / mails,
        site.cpu().since(before).each(mails),
        site.gcLog().mostUsedSince(log));
  }

  private List<UUID> store(int count) throws SQLException {
    List<Iterator<Criteria>> wanted =
        offers.stream().map(offer -> wishes.metBy(offer.job()).iterator()).toList();
    Stream<Criteria> criteria =
        IntStream.range(0, count).mapToObj(n -> wanted.get(n % OPENINGS).next());
    List<UUID> ids = alerts.store(connection, criteria, count);
    rows.addMatches(
        ids, IntStream.range(0, count).mapToObj(n -> offers.get(n % OPENINGS).id()).toList());
    return ids;
  }

  static void requireEqual(int expected, int recorded, int taken) {
    if (recorded != expected || taken != expected) {
      throw new IllegalStateException(
          "Of %d mails %d are recorded as sent, and the sink took %d"
              .formatted(expected, recorded, taken));
    }
  }
}
