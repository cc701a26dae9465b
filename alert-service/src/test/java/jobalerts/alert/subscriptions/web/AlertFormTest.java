package jobalerts.alert.subscriptions.web;

import static java.time.DayOfWeek.FRIDAY;
import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.on;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.alert.subscriptions.Status;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertFormTest {

  private final Map<String, List<@Nullable String>> fields = new HashMap<>();

  @Test
  void asksForWhatWasFilledIn() {
    fill("roles", "welder", "machinist");
    fill("place", " 54701 ");
    fill("miles", "50");
    fill("leastPay", "$ 55,000.00");
    fill("payPeriod", "year");
    fill("payStatedOnly", "yes");
    fill("leastExperienceYears", "1");
    fill("mostExperienceYears", "3");
    fill("keywordsAny", "MIG, TIG;robotic  cell\n");
    fill("excludedEmployers", "Acme\r\nBad & Co.");
    fill("cadence", "weekly");

    AlertWish wish = read();

    assertThat(wish.schedule().cadence()).isEqualTo(Cadence.WEEKLY);
    assertThat(wish.criteria().payUnstatedToo()).isFalse();
    assertThat(Checks.inWords(wish.criteria()))
        .containsExactly(
            "Role: Machinist, Welder",
            "Place: within 50 miles of Eau Claire, WI 54701",
            "Pay: at least $55,000 a year",
            "Experience: 1 to 3 years",
            "Keywords: any of “MIG”, “TIG”, “robotic  cell”",
            "Employers to avoid: not Acme, Bad & Co.");
  }

  @Test
  void isNoCriterionAsItComes() {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () -> {
              Faults faults = new Faults();
              Wishes.READER.read(FilledForm.blank(usual(Cadence.DAILY)).toRequest(faults), faults);
            });

    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("/criteria");
  }

  @Test
  void saysWhatIsNotANumber() {
    fill("place", "54701");
    fill("miles", "fifty");
    fill("leastPay", "a lot");
    fill("leastExperienceYears", "none");
    fill("mostExperienceYears", "1.5");
    fill("cadence", "daily");

    InvalidInput refused = catchThrowableOfType(InvalidInput.class, this::read);

    assertThat(refused.errors())
        .containsExactlyInAnyOrder(
            new FieldError("/criteria/within/miles", "must be a whole number"),
            new FieldError("/criteria/leastPay/amount", "must be a number of dollars"),
            new FieldError("/criteria/leastExperienceYears", "must be a whole number"),
            new FieldError("/criteria/mostExperienceYears", "must be a whole number"));
  }

  @Test
  void showsAnAlertSoThatSavingItChangesNothing() {
    AlertWish wish =
        Wishes.read(
            Wishes.withCriteria(
                """
                {"roles": ["welder"], "within": {"place": "Eau Claire, WI", "miles": 25},
                 "shifts": ["third"], "leastPay": {"amount": 28.5, "period": "hour"},
                 "payUnstatedToo": false, "mostEducation": "associate",
                 "leastExperienceYears": 0, "mostExperienceYears": 0,
                 "keywords": {"all": ["mig"], "any": ["a b"], "none": ["travel"]},
                 "excludedEmployers": ["Smith, Jones and Sons"]}
                """));
    Schedule schedule =
        quiet("21:00", "07:15", at("17:05", on(FRIDAY, in("Asia/Tokyo", usual(Cadence.WEEKLY)))));
    Subscription alert =
        new Subscription(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Status.ACTIVE,
            wish.criteria(),
            schedule,
            Instant.EPOCH,
            null,
            null);

    fields.putAll(FilledForm.of(alert).fields());

    assertThat(read()).isEqualTo(new AlertWish(wish.criteria(), schedule));
  }

  private AlertWish read() {
    Faults faults = new Faults();
    return Wishes.READER.read(new AlertForm(fields).toRequest(faults), faults);
  }

  private void fill(String name, String... values) {
    fields.put(name, new ArrayList<>(List.of(values)));
  }
}
