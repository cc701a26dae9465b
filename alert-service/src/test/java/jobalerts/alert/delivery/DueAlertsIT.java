package jobalerts.alert.delivery;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

/** How many mails of a day one gets, and what becomes of the alerts that come too late for one. */
class DueAlertsIT extends DeliveryFixture {

  private static final Schedule DAILY = in("UTC", usual(Cadence.DAILY));
  private static final Job WELDER = Jobs.valid().job();
  private static final Job MACHINIST = Jobs.valid().title("Machinist").roles(Role.MACHINIST).job();
  private static final Job MANAGER =
      Jobs.valid().title("Maintenance Manager").roles(Role.MAINTENANCE_MANAGER).job();

  @Test
  void tellsWhatIsTooMuchForADayOnTheNext() {
    UUID jo = whoWantsOneMailADay();
    match(alert(jo, Role.WELDER, at("11:00", DAILY)), opening(WELDER));
    match(alert(jo, Role.MACHINIST, at("11:00", DAILY)), opening(MACHINIST));
    UUID late = alert(jo, Role.MAINTENANCE_MANAGER, at("12:00", DAILY));
    passHours(1);
    assertThat(MAIL_SERVER.received()).as("both in one").hasSize(1);

    match(late, opening(MANAGER));
    passHours(1);
    assertThat(MAIL_SERVER.received()).hasSize(1);

    passHours(24);
    assertThat(MAIL_SERVER.received()).hasSize(2);
    assertThat(matchStatuses()).doesNotContain("waiting");
  }

  @Test
  void starvesNoAlertBehindOneWithAnEarlierHour() {
    UUID jo = whoWantsOneMailADay();
    UUID early = alert(jo, Role.WELDER, at("11:00", DAILY));
    UUID late = alert(jo, Role.MACHINIST, at("12:00", DAILY));
    match(late, opening(MACHINIST));

    match(early, opening(WELDER));
    passHours(1);

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed", "mailed");
    assertThat(candidates.dueAt(late)).isEmpty();
  }

  @Test
  void leavesWhatIsDueAnotherDay() {
    UUID jo = whoWantsOneMailADay();
    UUID tomorrow = alert(jo, Role.MACHINIST, at("09:00", DAILY));
    match(tomorrow, opening(MACHINIST));
    match(alert(jo, Role.WELDER, at("11:00", DAILY)), opening(WELDER));

    passHours(1);

    assertThat(matchStatuses()).containsExactly("mailed", "waiting");
    assertThat(candidates.dueAt(tomorrow)).isPresent();
  }

  @Test
  void mailsAlertsThatShareNoHour() {
    UUID jo = whoWantsOneMailADay();
    match(alert(jo, Role.WELDER, quiet("22:00", "11:00", at("11:00", DAILY))), opening(WELDER));
    match(
        alert(jo, Role.MACHINIST, quiet("11:00", "22:00", at("22:00", DAILY))), opening(MACHINIST));

    passHours(1);

    assertThat(MAIL_SERVER.received()).hasSize(1);
    assertThat(matchStatuses()).containsExactly("mailed", "mailed");
  }

  private UUID whoWantsOneMailADay() {
    UUID jo = candidates.subscriber("jo@example.com");
    ownership.limit(jo, 1);
    return jo;
  }

  private UUID alert(UUID subscriber, Role role, Schedule schedule) {
    Criteria wish = Wanted.role(role);
    UUID alert = candidates.alert(subscriber, wish, schedule.cadence());
    ownership.change(subscriber, alert, wish, schedule);
    return alert;
  }

  private void passHours(int hours) {
    clock.pass(Duration.ofHours(hours));
    deliver();
  }
}
