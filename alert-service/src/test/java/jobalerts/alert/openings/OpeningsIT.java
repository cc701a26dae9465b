package jobalerts.alert.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpeningsIT {

  private static final UUID ID = UUID.randomUUID();
  private static final Job WELDER = Jobs.valid().job();
  private static final OpeningFilter ALL =
      new OpeningFilter(null, null, null, null, null, null, null, null);

  private final TestClock clock = new TestClock();
  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Openings openings = new Openings(jdbc, clock);

  @BeforeEach
  void empty() {
    TestDatabase.empty();
  }

  @Test
  void keepsWhatItIsTold() {
    assertThat(openings.keep(List.of(Postings.open(ID, 1, WELDER)))).hasSize(1);

    assertThat(openings.find(ID)).contains(new Opening(ID, true, WELDER, clock.instant()));
    assertThat(openings.find(UUID.randomUUID())).isEmpty();
    assertThat(openings.keep(List.of())).isEmpty();
  }

  @Test
  void prefersTheNewerVersion() {
    Posting changed = Postings.open(ID, 2, Jobs.valid().title("Welder II").job());
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    assertThat(openings.keep(List.of(changed))).containsExactly(changed);

    assertThat(openings.keep(List.of(Postings.open(ID, 1, WELDER)))).as("older").isEmpty();

    assertThat(openings.find(ID)).map(it -> it.job().title()).contains("Welder II");
  }

  @Test
  void handsOutWhatIsCurrentAgainWhenABatchIsRepeated() {
    Posting posting = Postings.open(ID, 1, WELDER);
    openings.keep(List.of(posting));

    assertThat(openings.keep(List.of(posting))).containsExactly(posting);
  }

  @Test
  void takesTheLastOfOneIdInABatchAndOfOneVersion() {
    Posting first = Postings.open(ID, 1, WELDER);
    Posting second = Postings.open(ID, 2, Jobs.valid().title("second").job());
    Posting last = Postings.open(ID, 2, Jobs.valid().title("last").job());

    assertThat(openings.keep(List.of(second, first, last))).containsExactly(last);
    assertThat(openings.keep(List.of(second))).containsExactly(second);
  }

  @Test
  void knowsWhenTheContentHasChangedAndWhenItWasFirstSeen() {
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    clock.pass(Duration.ofHours(1));
    openings.keep(List.of(Postings.open(ID, 2, WELDER)));
    assertThat(time("changed_at")).isEqualTo(TestClock.START.toString());

    openings.keep(List.of(Postings.closed(ID, 3, WELDER)));

    assertThat(time("changed_at")).isEqualTo(TestClock.START.plusSeconds(3_600).toString());
    assertThat(time("first_seen_at")).isEqualTo(TestClock.START.toString());
    assertThat(openings.find(ID)).map(Opening::open).contains(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table opening; --",
        "\"quoted\" \\ {}",
        "line\nbreak\ttab",
        "溶接 👷",
        ":role"
      })
  void keepsHostileTextAsItIs(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    Job job = Jobs.valid().title(line).employer(line).text(text).job();

    openings.keep(List.of(Postings.open(ID, 1, job)));

    assertThat(openings.find(ID)).map(Opening::job).contains(job);
    assertThat(openings.page(text(line), 10)).hasSize(1);
  }

  @Test
  void refusesWhatPostgresCanNotStore() {
    Job job = Jobs.valid().text("a\0b").job();

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> openings.keep(List.of(Postings.open(ID, 1, job))));
  }

  @Test
  void listsByEachFilter() {
    opening(Jobs.valid());
    Jobs other =
        Jobs.valid()
            .title("Bäcker 100%")
            .employer("Food_Co")
            .roles(Role.MACHINIST)
            .industry(Industry.FOOD)
            .shifts(Shift.THIRD)
            .employment(EmploymentType.CONTRACT)
            .places(Jobs.EAU_CLAIRE, Jobs.CHICAGO)
            .pay(Jobs.pay("100000", null, PayPeriod.YEAR));
    UUID wanted = opening(other);
    opening(Jobs.bare().roles(Role.WELDER));

    assertThat(page(new OpeningFilter(Role.MACHINIST, null, null, null, null, null, null, null)))
        .containsExactly(wanted);
    assertThat(page(new OpeningFilter(null, Industry.FOOD, null, null, null, null, null, null)))
        .containsExactly(wanted);
    assertThat(page(new OpeningFilter(null, null, Shift.THIRD, null, null, null, null, null)))
        .containsExactly(wanted);
    assertThat(
            page(
                new OpeningFilter(
                    null, null, null, EmploymentType.CONTRACT, null, null, null, null)))
        .containsExactly(wanted);
    assertThat(page(new OpeningFilter(null, null, null, null, State.IL, null, null, null)))
        .containsExactly(wanted);
    assertThat(page(new OpeningFilter(null, null, null, null, null, 90_000L, null, null)))
        .containsExactly(wanted);
    assertThat(page(text("bÄCKER"))).containsExactly(wanted);
    assertThat(page(text("food_c"))).containsExactly(wanted);
    assertThat(page(text("100%"))).containsExactly(wanted);
    assertThat(page(text("%"))).as("no wildcard").containsExactly(wanted);
    assertThat(page(text("nobody"))).isEmpty();
    assertThat(page(ALL)).hasSize(3);
  }

  @Test
  void listsNoClosedOnes() {
    openings.keep(List.of(Postings.closed(ID, 1, WELDER)));

    assertThat(page(ALL)).isEmpty();
  }

  @Test
  void showsEveryOpeningOnceOverAllPagesThoughManyCameAtOneMoment() {
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      all.addFirst(opening(Jobs.valid()));
      if (i % 10 == 0) {
        clock.pass(Duration.ofNanos(1_000));
      }
    }
    List<UUID> shown = new ArrayList<>();
    Cursor after = null;
    List<Opening> page = openings.page(from(after), 7);
    while (!page.isEmpty()) {
      page.forEach(it -> shown.add(it.id()));
      after = Cursor.read(Cursor.at(page.getLast()).written()).orElseThrow();
      // What comes meanwhile stands before the pages that were shown.
      clock.pass(Duration.ofSeconds(1));
      opening(Jobs.valid());
      page = openings.page(from(after), 7);
    }

    assertThat(shown).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "!!!",
        "bm8gY3Vyc29y",
        // +1000000000-12-31T23:59:59Z and -1000000000-01-01T00:00:00Z
        "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaLzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
        "LTEwMDAwMDAwMDAtMDEtMDFUMDA6MDA6MDBaLzAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA"
      })
  void readsNoCursorThatItDidNotWrite(String written) {
    assertThat(Cursor.read(written)).isEmpty();
  }

  @Test
  void findsThoseThatThereAre() {
    UUID one = opening(Jobs.valid());
    UUID other = opening(Jobs.valid());
    opening(Jobs.valid());

    assertThat(openings.find(List.of(one, other, UUID.randomUUID())))
        .extracting(Opening::id)
        .containsExactlyInAnyOrder(one, other);
    assertThat(openings.find(List.of())).isEmpty();
  }

  private UUID opening(Jobs job) {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job.job())));
    return id;
  }

  private List<UUID> page(OpeningFilter filter) {
    return openings.page(filter, 100).stream().map(Opening::id).toList();
  }

  private static OpeningFilter text(String text) {
    return new OpeningFilter(null, null, null, null, null, null, text, null);
  }

  private static OpeningFilter from(@Nullable Cursor after) {
    return new OpeningFilter(null, null, null, null, null, null, null, after);
  }

  private String time(String column) {
    return jdbc.sql("select " + column + " from opening")
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant().toString())
        .single();
  }
}
