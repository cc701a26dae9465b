package jobalerts.alert.subscriptions;

import static jobalerts.alert.Schedules.usual;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.PlainTimes;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.vocabulary.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores over an empty database, at a time of our own. */
final class Store {

  static final EmailAddress JO = new EmailAddress("jo@example.com");
  static final Criteria WELDERS = asking(Role.WELDER);

  final JdbcClient jdbc = TestDatabase.jdbc();
  final TestClock clock = new TestClock();
  final SubscriptionSettings settings =
      new SubscriptionSettings(
          Duration.ofDays(2),
          Duration.ofDays(90),
          Duration.ofDays(7),
          Duration.ofDays(365),
          Duration.ofDays(60),
          3,
          5);
  final MailTimes times = new PlainTimes();
  final Subscriptions subscriptions = new Subscriptions(jdbc);
  final Confirmations confirmations = new Confirmations(jdbc, clock);
  final Tokens tokens = new Tokens(jdbc, settings, clock);
  final SignUp signUp = new SignUp(jdbc, settings, clock);
  final Ownership ownership = new Ownership(jdbc, times, settings, clock);
  final Housekeeping housekeeping = new Housekeeping(jdbc, settings, clock);

  Store() {
    TestDatabase.empty();
  }

  static Criteria asking(Role role) {
    return Wanted.role(role);
  }

  List<ConfirmationDue> due() {
    return confirmations.claim(100, Duration.ofMinutes(5));
  }

  /** A pending alert whose confirmation mail was sent. */
  ConfirmationDue pending(EmailAddress email, Criteria criteria) {
    signUp.request(email, criteria, usual(Cadence.DAILY));
    ConfirmationDue due = due().getFirst();
    confirmations.sent(due.subscriptionId());
    return due;
  }

  ConfirmationDue active(EmailAddress email, Criteria criteria) {
    ConfirmationDue due = pending(email, criteria);
    ownership.confirm(due.subscriberId(), due.subscriptionId());
    return due;
  }

  long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  Status status(UUID subscription) {
    return subscriptions.subscription(subscription).orElseThrow().status();
  }
}
