package jobalerts.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** One run: everything starts, is disturbed, and comes to rest. */
final class Run implements AutoCloseable {

  private static final Path REPORT = Path.of("target", "faults-report.txt");
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int SAY_EVERY = 5;

  private final Settings settings;
  private final Random random;
  private final Report report;
  private final Site site;
  private final Expected expected;
  private final Accepted accepted;
  private final SendChanges recruiter;
  private final Timetable timetable = new Timetable();
  private final Patience patience;
  private int looks;

  private Run(Settings settings, Report report, Site site) throws SQLException, IOException {
    this.settings = settings;
    this.report = report;
    this.site = site;
    random = new Random(settings.seed());
    patience = new Patience(settings.patience());
    List<Alert> alerts =
        Stream.generate(() -> Alert.random(settings.subscribers(), random))
            .limit(settings.alerts())
            .toList();
    try (Connection connection = site.connect()) {
      StoredAlerts.store(connection, alerts, settings.subscribers());
    }
    expected = new Expected(alerts);
    accepted = new Accepted(site.mails());
    recruiter = new SendChanges(site.recruiter(), expected);
  }

  static Run start(Settings settings) throws SQLException, IOException {
    Report report = new Report(REPORT);
    report.say(settings.toString());
    Site site = Site.start(settings.folder());
    report.say("all parts run");
    return new Run(settings, report, site);
  }

  Verdict toItsEnd() throws Exception {
    timetable.send(Change.random(settings, random), recruiter::send);
    timetable.kill(Kill.random(settings, random), this::kill);
    await("rest").pollInterval(LOOK_EVERY).forever().until(this::atRest);
    Verdict verdict = verdict();
    report.say("the end, after %d kills %s\n%s".formatted(kills(), timetable.killed(), verdict));
    if (!timetable.over()) {
      throw new AssertionError("not all that was to happen did within " + Settings.LONGEST);
    }
    return verdict;
  }

  @Override
  public void close() {
    timetable.close();
    site.close();
  }

  private Verdict verdict() throws SQLException {
    try (Connection connection = site.connect()) {
      return Verdict.of(expected, accepted, MailRows.of(connection));
    }
  }

  private boolean kill(Kill kill) {
    boolean killed = site.kill(kill.part(), kill.away());
    if (killed) {
      report.say("killed: " + kill.part().label());
    }
    return killed;
  }

  /**
   * When all has come that is expected and nothing waits, when nothing moves any more, or when it
   * has lasted too long.
   */
  private boolean atRest() throws IOException, ExecutionException, InterruptedException {
    accepted.readOn();
    if (looks++ % SAY_EVERY == 0) {
      sayHowFar();
    }
    if (report.elapsed().compareTo(Settings.LONGEST) > 0) {
      return true;
    }
    return timetable.over() && settled();
  }

  private boolean settled() {
    int waiting = waiting();
    boolean complete = waiting == 0 && accepted.missing(expected.required()).isEmpty();
    return complete || patience.lost(accepted.mails(), waiting);
  }

  private int waiting() {
    try (Connection connection = site.connect()) {
      return MailRows.of(connection).waiting();
    } catch (SQLException _) {
      // It is starting again; nobody kills it any more.
      return -1;
    }
  }

  private void sayHowFar() {
    report.say(
        "kills %d, mails accepted %,d, pairs told %,d of %,d"
            .formatted(kills(), accepted.mails(), accepted.told().size(), expected.count()));
  }

  private int kills() {
    return timetable.killed().values().stream().mapToInt(Integer::intValue).sum();
  }
}
