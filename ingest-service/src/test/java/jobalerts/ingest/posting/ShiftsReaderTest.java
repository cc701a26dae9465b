package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftsReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"2nd shift\" | second",
        "[\"1st shift\", \"3rd shift\"] | first third",
        "\"First shift or second shift\" | first second",
        "\"Nights, Sun-Thu\" | third",
        "\"12-hour rotating shifts (2-2-3)\" | rotating",
        "\"Weekend shift, on-call\" | weekend on-call",
        "\"40 hours, 5 days per week\" | ``",
        "\"four days a week\" | ``",
        "\"Day shift, no weekends\" | first",
        "\"Weekends off\" | ``",
        "\"able to work a shift of 8 hours\" | ``",
        "\"12-hour shifts\" | ``",
        "\"12-16 week contract\" | ``",
        "\"Days\" | first",
        "\"Day (United States of America)\" | first",
        "\"Regular Hours - Weekday\" | first",
        "\"M-F 8-4:30\" | first",
        "\"Monday - Friday between 7am and 5pm\" | first",
        "\"Shift 2\" | second",
        "\"Shift 3pm - 11pm\" | second",
        "\"6pm–6am, every other weekend\" | third weekend",
        "\"Rotating weekends and holidays\" | weekend",
        "\"Days/Evenings\" | first second",
        "40 | ``",
        "{} | ``"
      })
  void readsItsHours(String hours, String shifts) {
    assertThat(shifts(hours, "Welder", "Weld.")).isEqualTo(shifts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2nd Shift Line Lead | second",
        "Assembler (1st, 2nd and 3rd Shift) | first second third",
        "Press Operator - 2nd/3rd Shifts | second third",
        "Millwright - Day, F/T | first",
        "Electrician, FT Nights | third",
        "Night Production Supervisor | third",
        "Packer, Days + Some Rotating Shifts | first rotating",
        "Weekend Forklift Driver | weekend",
        "Mixer Operator, 6p-6a | third",
        "CNC Operator Swing Shift | rotating",
        "Boiler Operator (On-Call) | on-call",
        "Day Porter | ``",
        "First Article Inspector | ``",
        "3rd Party Logistics Manager | ``",
        "Shift Manager | ``",
        "Second Line Leader | ``"
      })
  void readsTheTitle(String title, String shifts) {
    assertThat(shifts("null", title, "Weld.")).isEqualTo(shifts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Shift: 2nd | second",
        "Work Shift¶Night (United States of America)¶Worker Type | third",
        "**Schedule:** Mon-Thu, 5:30 AM+/- to 4 PM | first",
        "Hours are:¶1st shift: 6 AM - 2 PM¶2nd shift: 2 - 10 PM | first second",
        "Schedule:¶¶* 10 hour shift¶* Night shift¶* No weekends¶¶Benefits | third",
        "Schedule:¶Varies¶Our night crew is great | ``",
        "Shift - First or second | first second",
        "Our schedule Days | ``",
        "Schedule Details: Nights, every third weekend, call rotation | third weekend on-call",
        "Hours: weekends as needed, 7-3:30 | first"
      })
  void readsWhatStandsAfterALabel(String description, String shifts) {
    assertThat(shifts("null", "Welder", description)).isEqualTo(shifts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "You will lead our second shift crew. | second",
        "This is a night-shift position, 9:00pm to 5:30am. | third",
        "We need people on day or 12-hour night shifts. | first third",
        "The team works a DuPont schedule. | rotating",
        "Crews are 4-on-4-off. | rotating",
        "You run a 2-2-3 schedule. | rotating",
        "Leads must be on call during plant shutdowns. | on-call",
        "Must work every other weekend. | weekend",
        "Standard office hours. | first",
        "Weld.¶Nights¶Pay | third",
        "You work day, evening and weekend shifts. | first second weekend",
        "A 3-2-2-3 rotation gives you Fridays. | rotating",
        "12-hour nights with every third weekend rotation | weekend",
        "Weekend nights, Fri, Sat, Sun | third weekend",
        "Work hours 2:00 PM 10:30 PM | second"
      })
  void readsSentences(String description, String shifts) {
    assertThat(shifts("null", "Welder", description)).isEqualTo(shifts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A differential of $2 is paid for second shift.",
        "Extra pay for weekends, on-call and the like.",
        "2nd shift differential: $1.50",
        "You supervise a 3-shift operation.",
        "Ability to work all shifts, including off shifts.",
        "No nights, weekends or holidays.",
        "Nights and weekends off!",
        "Benefits start after the first 30 days.",
        "Benefits after 90 days, 15 days of PTO.",
        "You work 4 days a week.",
        "The plant runs 7 days a week.",
        "Training is on first shift for six weeks.",
        "Able to work evenings and/or weekends.",
        "Call us from 8am to 5pm.",
        "Hand over to the oncoming third shift.",
        "Ease communication between day and night shift.",
        "Lead the second and third shift supervisors.",
        "Overtime, including weekends, may be required.",
        "First of all, safety. Second to none.",
        "Page the on-call providers.",
        "Fill in form AB-2020-0005.",
        "Maintain rotating equipment and alternating current drives.",
        "Open from Memorial Day to Labor Day",
        "font: 2 11 5 2 2 3"
      })
  void readsNoneFromWhatSpeaksOfSomethingElse(String description) {
    assertThat(shifts("null", "Welder", description)).isEmpty();
  }

  @Test
  void letsTitleAndLabelsSpeakBeforeSentences() {
    assertThat(shifts("null", "Molder 2nd Shift", "Meet with third shift.")).isEqualTo("second");
    assertThat(shifts("null", "Molder - Nights", "Shift: Rotating")).isEqualTo("third rotating");
    assertThat(shifts("null", "Molder - Days", "Take part in the on-call rotation."))
        .isEqualTo("first on-call");
  }

  @Test
  void asksTheTextForTheHoursOfAWeekend() {
    assertThat(shifts("null", "Packer - Weekends", "Fri-Sun, 6pm to 6am"))
        .isEqualTo("third weekend");
  }

  @Test
  void quotesWhatItRead() {
    assertThat(evidence("Molder 2nd Shift", "Weld.")).isEqualTo("\"Molder 2nd Shift\" in title");
    assertThat(evidence("Molder", "Weld. Shift: Days only\nPay"))
        .isEqualTo("\"Days only\" in description");
    assertThat(evidence("Molder", "Weld. It is the day shift. Pay."))
        .isEqualTo("\"It is the day shift\" in description");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shift: ",
        "first ",
        "7am-",
        "1 ",
        "no first ",
        "Schedule:\n* ",
        "(",
        "12:30 pm - "
      })
  void staysLinearInHostileText(String part) {
    assertThat(shifts("null", "Welder", part.repeat(200_000 / part.length()))).isNotNull();
  }

  private static @Nullable String evidence(String title, String description) {
    var ad = Ads.with("title", quoted(title)).put("description", description.replace('¶', '\n'));
    return ((Reading.Understood) READER.read(ad)).evidence().get("shifts");
  }

  private static String shifts(String hours, String title, String description) {
    var ad = Ads.with("workHours", hours).put("title", title);
    var reading =
        (Reading.Understood) READER.read(ad.put("description", description.replace('¶', '\n')));
    return String.join(" ", reading.job().shifts().stream().map(Term::id).toList());
  }
}
