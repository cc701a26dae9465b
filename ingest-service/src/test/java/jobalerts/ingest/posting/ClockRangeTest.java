package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6:15 AM-2:45 PM | FIRST",
        "6a - 630p | FIRST",
        "5 a.m. to 1:30 p.m. | FIRST",
        "4AM – 12:30PM | FIRST",
        "0630-1500 | FIRST",
        "09:00 - 17:30 | FIRST",
        "7:00 am+/- to 3:30 pm+/- | FIRST",
        "7-7pm | FIRST",
        "8-5 pm | FIRST",
        "8am-430 | FIRST",
        "10 am till 6 pm | FIRST",
        "0230-1500 | FIRST",
        "1-9 PM | SECOND",
        "3-11:30pm | SECOND",
        "1:30 pm -- 10:00 pm | SECOND",
        "3pm until 3:30 am | SECOND",
        "1445-0315 | SECOND",
        "6:00PM to 2:30AM | SECOND",
        "4pm thru 12:30am | SECOND",
        "2:15 PM 10:45 PM | SECOND",
        "6pm–6am | THIRD",
        "9:00pm to 5:30am | THIRD",
        "7p-7a | THIRD",
        "1900-0730 | THIRD",
        "11 PM - 7 | THIRD",
        "12AM-8:30AM | THIRD",
        "10p-630a | THIRD"
      })
  void isOfTheShiftThatMostOfItFallsIn(String hours, Shift shift) {
    ClockRange range = ClockRange.at(hours, 0, false);

    assertThat(range).isNotNull().returns(shift, ClockRange::shift);
  }

  @ParameterizedTest
  @CsvSource({
    "7-3:30, FIRST",
    "8 - 430, FIRST",
    "8-1630, FIRST",
    "3-11, SECOND",
    "1500-2300, SECOND"
  })
  void readsBareNumbersWhereHoursAreMeant(String hours, Shift shift) {
    assertThat(ClockRange.at(hours, 0, false)).isNull();
    ClockRange range = ClockRange.at(hours, 0, true);
    assertThat(range).isNotNull().returns(shift, ClockRange::shift);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8-12 hour shifts",
        "12-16 week contract",
        "2-3 a day",
        "3 - 5 a week",
        "2019-2024",
        "1998-2007",
        "7-7",
        "11-7",
        "10am-11am",
        "7am-7am",
        "25-30 pm",
        "9:75am-5pm",
        "8-5%",
        "0pm-8pm",
        "8am-5pmx",
        "40-45",
        "8"
      })
  void isNotWhatCountsSomethingOrStaysOpen(String text) {
    assertThat(ClockRange.at(text, 0, true)).isNull();
  }

  @Test
  void isNoPartOfALongerNumber() {
    assertThat(ClockRange.at("XY-2030-0005", 3, false)).isNull();
    assertThat(ClockRange.at("$7-11 pm", 1, true)).isNull();
  }

  @Test
  void readsFromThatPlaceOnly() {
    assertThat(ClockRange.at("Days, 7am-3pm, or 3pm-11pm", 6, false))
        .isEqualTo(new ClockRange(7 * 60, 15 * 60, 13));
  }
}
