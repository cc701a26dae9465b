package jobalerts.alert.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Near-duplicates as one opening, over a real database. */
class FoldsIT {

  private static final OpeningFilter ALL =
      new OpeningFilter(null, null, null, null, null, null, null, null);
  private static final Jobs WELDER = Jobs.valid().fingerprint("welder", "00000000000000ff");
  private static final Job IN_EAU_CLAIRE = WELDER.job();
  private static final Job IN_CHICAGO =
      WELDER.places(Jobs.CHICAGO).fingerprint("welder", "00000000000000fe").job();

  private final TestClock clock = new TestClock();
  private final DataSource database = TestDatabase.dataSource();
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final Openings openings = new Openings(jdbc, clock);

  @BeforeEach
  void empty() {
    TestDatabase.empty();
  }

  @Test
  void listsNearDuplicatesAsTheirEarliest() {
    UUID first = opened(IN_EAU_CLAIRE);
    UUID second = opened(IN_CHICAGO);

    assertThat(listed(ALL)).containsExactly(first);
    assertThat(openings.elsewhere(List.of(first, second)))
        .containsEntry(first, List.of(at(second, Jobs.CHICAGO)))
        .containsEntry(second, List.of(at(first, Jobs.EAU_CLAIRE)));
  }

  @Test
  void foldsWithinABatch() {
    List<Posting> batch = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      batch.add(Postings.open(UUID.randomUUID(), 1, i % 2 == 0 ? IN_EAU_CLAIRE : IN_CHICAGO));
    }

    assertThat(openings.keep(batch)).hasSize(30);

    assertThat(listed(ALL)).hasSize(1);
    assertThat(folds()).hasSize(1);
  }

  @Test
  void keepsApartWhatDiffersInRoleShiftOrPay() {
    opened(IN_EAU_CLAIRE);
    opened(WELDER.roles(Role.PRODUCTION_SUPERVISOR).job());
    opened(WELDER.shifts(Shift.SECOND).job());
    opened(WELDER.pay(Jobs.pay("40", "50", PayPeriod.HOUR)).job());
    opened(WELDER.fingerprint("lead welder", "00000000000000ff").job());
    opened(WELDER.fingerprint("welder", "ffffffff000000ff").job());
    opened(Jobs.valid().job());
    opened(Jobs.valid().job());

    assertThat(listed(ALL)).hasSize(8);
  }

  @Test
  void listsByThePlaceOfAnyOfThem() {
    UUID first = opened(IN_EAU_CLAIRE);
    opened(IN_CHICAGO);

    assertThat(listed(in(State.IL))).containsExactly(first);
    assertThat(listed(in(State.WI))).containsExactly(first);
    assertThat(listed(in(State.MN))).isEmpty();
  }

  @Test
  void leadsByTheNextWhenTheFirstCloses() {
    UUID first = opened(IN_EAU_CLAIRE);
    UUID second = opened(IN_CHICAGO);

    openings.keep(List.of(Postings.closed(first, 2, IN_EAU_CLAIRE)));

    assertThat(listed(ALL)).containsExactly(second);
    assertThat(openings.elsewhere(List.of(second))).isEmpty();
    openings.keep(List.of(Postings.open(first, 3, IN_EAU_CLAIRE)));
    assertThat(listed(ALL)).containsExactly(first);
  }

  @Test
  void partsWhatIsChangedIntoAnotherJob() {
    UUID first = opened(IN_EAU_CLAIRE);
    UUID second = opened(IN_CHICAGO);
    Job machinist = WELDER.fingerprint("machinist", "00000000000000ff").job();

    openings.keep(List.of(Postings.open(first, 2, machinist)));

    assertThat(listed(ALL)).containsExactlyInAnyOrder(first, second);
    openings.keep(List.of(Postings.open(first, 3, IN_EAU_CLAIRE)));
    assertThat(listed(ALL)).containsExactly(first);
  }

  @Test
  void foldsOnceThoughABatchIsRepeated() {
    List<Posting> batch =
        List.of(
            Postings.open(UUID.randomUUID(), 1, IN_EAU_CLAIRE),
            Postings.open(UUID.randomUUID(), 1, IN_CHICAGO));
    openings.keep(batch);
    Set<String> folds = folds();

    openings.keep(batch);

    assertThat(folds()).isEqualTo(folds).hasSize(1);
  }

  /** Eight consumers apply batches of the same three jobs side by side. */
  @Test
  void foldsWhatArrivesAtTheSameTime() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(database));
    List<Callable<List<Posting>>> consumers = new ArrayList<>();
    for (int consumer = 0; consumer < 8; consumer++) {
      List<Posting> batch = batchOfThreeJobs(random);
      consumers.add(() -> transactions.execute(_ -> openings.keep(batch)));
    }

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<Posting>> done : threads.invokeAll(consumers)) {
        assertThat(done.get()).hasSize(12);
      }
    }

    assertThat(folds()).hasSize(3);
    assertThat(listed(ALL)).hasSize(3);
  }

  private static List<Posting> batchOfThreeJobs(Random random) {
    List<Posting> batch = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Job job = WELDER.fingerprint("welder " + i % 3, "00000000000000ff").job();
      batch.add(Postings.open(UUID.randomUUID(), 1, job));
    }
    Collections.shuffle(batch, random);
    return batch;
  }

  private UUID opened(Job job) {
    clock.pass(Duration.ofMinutes(1));
    UUID id = UUID.randomUUID();
    openings.keep(List.of(Postings.open(id, 1, job)));
    return id;
  }

  private List<UUID> listed(OpeningFilter filter) {
    return openings.page(filter, 100).stream().map(Opening::id).toList();
  }

  private Set<String> folds() {
    return jdbc
        .sql("select distinct fold from opening")
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private static Elsewhere at(UUID id, Place place) {
    return new Elsewhere(id, "Chippewa Castings", List.of(place));
  }

  private static OpeningFilter in(State state) {
    return new OpeningFilter(null, null, null, null, state, null, null, null);
  }
}
