package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RemindOfExpiryIT {

  private static final Instant END = TestClock.START.plus(Duration.ofDays(30));

  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final TestClock clock = new TestClock();
  private final Candidates candidates = new Candidates();
  private final RemindOfExpiry remind =
      new RemindOfExpiry(
          jdbc,
          DueTimesTest.TIMES,
          new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.dataSource())),
          clock);

  private UUID alert;

  @BeforeEach
  void haveAnAlertThatEnds() {
    TestDatabase.empty();
    alert = alert("jo@example.com");
    jdbc.sql("update subscription set expires_at = :end")
        .param("end", END.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Test
  void writesOneMailTwoWeeksBefore() {
    clock.pass(Duration.ofDays(16).minusSeconds(1));
    remind.remindAll();
    assertThat(mails()).isEmpty();

    clock.pass(Duration.ofSeconds(1));
    remind.remindAll();
    remind.remindAll();
    clock.pass(Duration.ofDays(7));
    remind.remindAll();

    assertThat(mails()).containsExactly("reminder waiting " + alert);
    assertThat(expiresAt()).isEqualTo(END);
  }

  @Test
  void sendsItAtTheHourOfTheAlertAndNotAtNight() {
    jdbc.sql("update subscription set quiet_from = '05:00', quiet_until = '09:15'").update();
    clock.pass(Duration.ofDays(20));

    remind.remindAll();

    assertThat(time("select next_at from mail")).isEqualTo("2026-12-12T15:15:00Z");
  }

  @Test
  void givesTwoWeeksHoweverLateItIs() {
    clock.pass(Duration.ofDays(60));

    remind.remindAll();

    assertThat(expiresAt()).isEqualTo(clock.instant().plus(RemindOfExpiry.BEFORE));
    assertThat(mails()).hasSize(1);
  }

  @Test
  void remindsOfAPausedAlertToo() {
    jdbc.sql("update subscription set status = 'paused'").update();
    clock.pass(Duration.ofDays(20));

    remind.remindAll();

    assertThat(mails()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "expired"})
  void remindsOfNothingThatIs(String status) {
    jdbc.sql("update subscription set status = :status").param("status", status).update();
    clock.pass(Duration.ofDays(20));

    remind.remindAll();

    assertThat(mails()).isEmpty();
  }

  @Test
  void writesThemAllHoweverMany() {
    candidates.alerts(1_200, Wanted.role(Role.WELDER));
    jdbc.sql("update subscription set expires_at = :end")
        .param("end", END.atOffset(ZoneOffset.UTC))
        .update();
    clock.pass(Duration.ofDays(20));

    remind.remindAll();

    assertThat(mails()).hasSize(1_201);
  }

  private UUID alert(String email) {
    return candidates.alert(candidates.subscriber(email), Wanted.role(Role.WELDER), Cadence.DAILY);
  }

  private List<String> mails() {
    return jdbc.sql("select kind || ' ' || status || ' ' || subscription_id from mail")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Instant expiresAt() {
    return time("select expires_at from subscription");
  }

  private Instant time(String sql) {
    return jdbc.sql(sql)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }
}
