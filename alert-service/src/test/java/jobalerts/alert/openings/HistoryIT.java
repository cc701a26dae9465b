package jobalerts.alert.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HistoryIT {

  private static final UUID ID = UUID.randomUUID();
  private static final Job WELDER = Jobs.valid().job();

  private final TestClock clock = new TestClock();
  private final JdbcClient jdbc = TestDatabase.jdbc();
  private final Openings openings = new Openings(jdbc, clock);
  private final History history = new History(jdbc);

  @BeforeEach
  void empty() {
    TestDatabase.empty();
  }

  @Test
  void knowsWhatAnOpeningWasBefore() {
    Job better = Jobs.valid().title("Welder II").html("<p>Welds.</p>").job();
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    clock.pass(Duration.ofHours(1));
    openings.keep(List.of(Postings.open(ID, 5, better)));
    clock.pass(Duration.ofHours(1));
    openings.keep(List.of(Postings.closed(ID, 6, better)));

    List<Version> versions = versions();
    assertThat(versions).extracting(Version::number).containsExactly(1L, 5L);
    assertThat(versions).extracting(Version::open).containsExactly(true, true);
    assertThat(versions)
        .extracting(Version::replacedAt)
        .containsExactly(TestClock.START.plusSeconds(3_600), TestClock.START.plusSeconds(7_200));
    assertThat(versions)
        .extracting(version -> version.subject().job())
        .as("nobody reads its HTML any more")
        .containsExactly(WELDER, Jobs.valid().title("Welder II").job());
    assertThat(history.changed(List.of(ID, UUID.randomUUID()))).containsExactly(ID);
  }

  @Test
  void keepsNothingOfAnOpeningThatNeverChanged() {
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    openings.keep(List.of(Postings.open(ID, 2, WELDER)));
    openings.keep(List.of(Postings.open(ID, 1, Jobs.valid().title("older").job())));

    assertThat(versions()).isEmpty();
    assertThat(history.changed(List.of(ID))).isEmpty();
    assertThat(history.of(List.of())).isEmpty();
    assertThat(history.changed(List.of())).isEmpty();
  }

  @Test
  void keepsTheLastContentOfAVersionThatWasReplacedByItself() {
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    openings.keep(List.of(Postings.open(ID, 1, Jobs.valid().title("second").job())));
    openings.keep(List.of(Postings.open(ID, 2, Jobs.valid().title("third").job())));

    assertThat(versions())
        .extracting(version -> version.subject().job().title())
        .containsExactly("second");
  }

  @Test
  void keepsTheNewestVersionsOfAnOpeningThatChangesAllTheTime() {
    for (int version = 1; version <= 26; version++) {
      openings.keep(List.of(Postings.open(ID, version, Jobs.valid().title("v" + version).job())));
    }

    assertThat(versions()).extracting(Version::number).hasSize(20).startsWith(6L).endsWith(25L);
  }

  @Test
  void forgetsWhatWasReplacedLongAgo() {
    ForgetVersions forget =
        new ForgetVersions(history, new HistorySettings(Duration.ofDays(90)), clock);
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    openings.keep(List.of(Postings.closed(ID, 2, WELDER)));

    clock.pass(Duration.ofDays(90));
    forget.forget();
    assertThat(versions()).hasSize(1);

    clock.pass(Duration.ofSeconds(1));
    forget.forget();
    assertThat(versions()).isEmpty();
  }

  @Test
  void passesOverAVersionThatCanNotBeRead() {
    openings.keep(List.of(Postings.open(ID, 1, WELDER)));
    openings.keep(List.of(Postings.closed(ID, 2, WELDER)));
    openings.keep(List.of(Postings.open(ID, 3, WELDER)));
    jdbc.sql("update opening_version set job = '{}' where version = 1").update();

    assertThat(versions()).extracting(Version::number).containsExactly(2L);
  }

  private List<Version> versions() {
    return history.of(List.of(ID)).getOrDefault(ID, List.of());
  }
}
