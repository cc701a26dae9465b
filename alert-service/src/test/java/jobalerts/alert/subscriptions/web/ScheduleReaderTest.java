package jobalerts.alert.subscriptions.web;

import static jobalerts.alert.Schedules.at;
import static jobalerts.alert.Schedules.in;
import static jobalerts.alert.Schedules.on;
import static jobalerts.alert.Schedules.quiet;
import static jobalerts.alert.Schedules.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;
import jobalerts.common.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ScheduleReaderTest {

  @Test
  void isTheUsualOneWhereNothingIsChosen() {
    assertThat(Wishes.read(Wishes.valid()).schedule()).isEqualTo(usual(Cadence.DAILY));
    assertThat(read("{}")).isEqualTo(usual(Cadence.DAILY));
  }

  @Test
  void takesEveryChoice() {
    Schedule expected =
        quiet(
            "21:00",
            "07:15",
            at("17:05", on(DayOfWeek.FRIDAY, in("Asia/Tokyo", usual(Cadence.DAILY)))));

    Schedule schedule =
        read(
            """
            {"at": "17:05", "on": "Friday", "zone": "Asia/Tokyo",
             "quiet": {"from": "21:00", "until": "7:15"}}
            """);

    assertThat(schedule).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"at\": \"24:00\"} | /schedule/at",
        "{\"at\": \"6.30\"} | /schedule/at",
        "{\"at\": \"06:30:15\"} | /schedule/at",
        "{\"at\": \"\"} | /schedule/at",
        "{\"on\": \"someday\"} | /schedule/on",
        "{\"zone\": \"Central\"} | /schedule/zone",
        "{\"zone\": \"../etc\"} | /schedule/zone",
        "{\"quiet\": {\"from\": \"21:00\"}} | /schedule/quiet",
        "{\"quiet\": {\"until\": \"21:00\"}} | /schedule/quiet",
        "{\"quiet\": {\"from\": \"21:00\", \"until\": \"21:00\"}} | /schedule/quiet",
        "{\"quiet\": {\"from\": \"25:00\", \"until\": \"7:00\"}} | /schedule/quiet/from",
        "{\"quiet\": {\"from\": \"21:00\", \"until\": \"7\"}} | /schedule/quiet/until"
      })
  void namesTheFieldAtFault(String schedule, String field) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> read(schedule));

    assertThat(refused.errors()).extracting(FieldError::field).containsExactly(field);
  }

  private static Schedule read(String schedule) {
    ObjectNode request = Wishes.valid();
    request.set("schedule", Json.MAPPER.readTree(schedule));
    return Wishes.read(request).schedule();
  }
}
