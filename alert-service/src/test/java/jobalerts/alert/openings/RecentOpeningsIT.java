package jobalerts.alert.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = RecentOpeningsIT.Parts.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"spring.config.name=alert-service", "spring.main.web-application-type=none"})
class RecentOpeningsIT {

  private static final Job WELDER = Jobs.valid().job();
  private static final Criteria WELDERS = Wanted.role(Role.WELDER);

  // Not a @Configuration, which the scan of the whole application would find.
  @EnableAutoConfiguration
  @ConfigurationPropertiesScan("jobalerts.alert.openings")
  @Import({Openings.class, RecentOpenings.class})
  static class Parts {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @Autowired private JdbcClient jdbc;
  @Autowired private Openings openings;
  @Autowired private RecentOpenings window;
  @Autowired private TestClock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
  }

  @BeforeEach
  void empty() {
    TestDatabase.empty();
    clock.reset();
  }

  @Test
  void knowsTheOpenOnesThatWereJustCommitted() {
    UUID open = opening();
    openings.keep(List.of(Postings.closed(UUID.randomUUID(), 1, WELDER)));

    assertThat(fitting()).containsExactly(open);
  }

  @Test
  void knowsTheNewestVersion() {
    UUID changed = opening();
    UUID closed = opening();
    assertThat(fitting()).containsExactlyInAnyOrder(changed, closed);

    openings.keep(
        List.of(
            Postings.open(changed, 2, Jobs.valid().roles(Role.MACHINIST).job()),
            Postings.closed(closed, 2, WELDER)));
    assertThat(fitting()).isEmpty();

    openings.keep(List.of(Postings.open(closed, 3, WELDER)));
    assertThat(fitting()).containsExactly(closed);
  }

  @Test
  void forgetsWhatBecomesTooOld() {
    opening();
    clock.pass(Duration.ofDays(20));
    UUID recent = opening();
    assertThat(fitting()).hasSize(2);

    clock.pass(Duration.ofDays(11));

    assertThat(fitting()).containsExactly(recent);
    assertThat(window.earliest()).contains(TestClock.START.plus(Duration.ofDays(20)));
  }

  @Test
  void forgetsWhatIsDeletedFromTheTable() {
    UUID deleted = opening();
    UUID kept = opening();
    assertThat(fitting()).hasSize(2);

    jdbc.sql("delete from opening where id = :id").param("id", deleted).update();
    assertThat(fitting()).containsExactly(kept);

    jdbc.sql("truncate opening").update();
    assertThat(fitting()).isEmpty();
    assertThat(window.earliest()).isEmpty();
  }

  /** The one that begins first has the smaller number, and yet is seen last. */
  @Test
  void overlooksNoTransactionThatCommitsLate() throws SQLException {
    try (Connection connection = TestDatabase.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      UUID late = UUID.randomUUID();
      new Openings(JdbcClient.create(new SingleConnectionDataSource(connection, true)), clock)
          .keep(List.of(Postings.open(late, 1, Jobs.valid().title("Late").job())));
      UUID early = opening();
      assertThat(fitting()).containsExactly(early);
      assertThat(fitting()).containsExactly(early);

      connection.commit();

      assertThat(fitting()).containsExactlyInAnyOrder(early, late);
    }
  }

  @Test
  void skipsOneThatCanNotBeRead() {
    UUID broken = opening();
    UUID sound = opening();
    assertThat(fitting()).hasSize(2);

    jdbc.sql("update opening set job = '{\"title\": 1}' where id = :id")
        .param("id", broken)
        .update();

    assertThat(fitting()).containsExactly(sound);
  }

  @Test
  void readsMoreThanItTakesInAtATime() {
    openings.keep(
        Stream.generate(() -> Postings.open(UUID.randomUUID(), 1, WELDER)).limit(1_300).toList());

    assertThat(fitting()).hasSize(1_300).doesNotHaveDuplicates();
  }

  @Test
  void tellsWhichAreOneOpening() {
    Job here = Jobs.valid().fingerprint("welder", "0000000000000000").job();
    openings.keep(List.of(Postings.open(UUID.randomUUID(), 1, here)));
    openings.keep(List.of(Postings.open(UUID.randomUUID(), 1, here)));
    List<UUID> folds = new ArrayList<>();

    window.refresh();
    window.ask(WELDERS).each(it -> folds.add(it.fold()));

    assertThat(folds).hasSize(2);
    assertThat(folds.getFirst()).isEqualTo(folds.getLast());
  }

  private UUID opening() {
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, WELDER)));
    return id;
  }

  private List<UUID> fitting() {
    window.refresh();
    List<UUID> fitting = new ArrayList<>();
    window.ask(WELDERS).each(it -> fitting.add(it.id()));
    return fitting;
  }
}
