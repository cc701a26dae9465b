package jobalerts.common.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jobalerts.common.alert.AlertMailed;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.alert.AlertsMatched;
import jobalerts.common.alert.MailOutcome;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Fingerprint;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;

/** Each event with all that it can say, and with no more than it must. */
final class Events {

  private static final UUID ID = UUID.fromString("5b1d3a4e-7c57-5a53-9b0e-3d3c6a1f2b4c");
  private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.5Z");

  /** An event under its schema's name. */
  record Event(String name, Object value) {}

  private Events() {}

  static List<Event> all() {
    return List.of(
        new Event("posting", fullPosting()),
        new Event("posting", minimalPosting()),
        new Event("alert-matched", alertMatched()),
        new Event("alerts-matched", alertsMatched()),
        new Event("alert-mailed", fullAlertMailed()),
        new Event("alert-mailed", minimalAlertMailed()));
  }

  static Posting fullPosting() {
    return posting(
        new Job(
            "Production Supervisor – 2nd Shift",
            "Chippewa Castings & Sons",
            "https://jobs.example.com/4711?a=b|c",
            "Lead a crew of 25.\n- Days off",
            "<p>Lead a crew of 25.</p><ul><li>Days off</li></ul>",
            List.of(Role.values()),
            Industry.METAL,
            List.of(Shift.values()),
            List.of(EmploymentType.values()),
            Education.HIGH_SCHOOL,
            3,
            new Pay(new BigDecimal("28.50"), new BigDecimal("34"), PayPeriod.HOUR),
            Workplace.ON_SITE,
            List.of(
                new Place("Eau Claire", State.WI, "54701", 44.8, -91.5),
                new Place(null, State.MN, null, null, null)),
            TIME,
            TIME.plusSeconds(3_600),
            new Fingerprint("production supervisor", "0123456789abcdef")));
  }

  static Posting minimalPosting() {
    return posting(
        new Job(
            "Welder", "Acme", null, "", null, List.of(), null, List.of(), List.of(), null, null,
            null, null, List.of(), null, null, null));
  }

  private static Posting posting(Job job) {
    return new Posting(ID, "acme", "4711", 1_700_000_000_000L, "ab12", PostingStatus.OPEN, job);
  }

  static AlertMatched alertMatched() {
    return new AlertMatched(ID, ID, ID, 0, TIME);
  }

  static AlertsMatched alertsMatched() {
    return new AlertsMatched(ID, 0, TIME, List.of(new AlertsMatched.Match(ID, ID)));
  }

  static AlertMailed fullAlertMailed() {
    return new AlertMailed(ID, ID, List.of(ID, ID), MailOutcome.SENT, TIME);
  }

  static AlertMailed minimalAlertMailed() {
    return new AlertMailed(ID, ID, List.of(), MailOutcome.WITHDRAWN, TIME);
  }
}
