package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;

/**
 * Many threads add matches while others claim, send, fail, die, pause and resume, in an order that
 * nobody chose. In the end each subscriber was told of each opening exactly once, and no match
 * waits without a due time.
 */
class ExactlyOnceIT extends DeliveryFixture {

  private static final int SUBSCRIBERS = 12;
  private static final int OPENINGS = 40;
  private static final Duration STRESS = Duration.ofSeconds(4);

  private static final String WAITING_WITHOUT_DUE_TIME =
      """
      select m.subscription_id from alert_match m join subscription s on s.id = m.subscription_id
      where m.status = 'waiting' and m.mail_id is null and s.due_at is null
      """;

  private final Map<UUID, UUID> subscriberOfAlert = new LinkedHashMap<>();
  private final List<UUID> postings = new ArrayList<>();
  private final Map<String, AtomicInteger> told = new ConcurrentHashMap<>();

  @Test
  void tellsEverySubscriberOfEveryOpeningExactlyOnce() throws Exception {
    long seed = System.nanoTime();
    System.err.println("seed " + seed);
    fill();
    long end = System.nanoTime() + STRESS.toNanos();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Random random = new Random(seed + i);
      work.add(() -> until(end, () -> ledger.add(someMatches(random))));
    }
    for (int i = 0; i < 3; i++) {
      Random random = new Random(seed + 10 + i);
      work.add(() -> until(end, () -> deliverSome(random)));
    }
    Random pauses = new Random(seed + 20);
    work.add(() -> until(end, () -> pauseOrResume(pauses)));
    work.add(() -> until(end, () -> clock.pass(Duration.ofSeconds(7))));
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Boolean> one : threads.invokeAll(work, 1, TimeUnit.MINUTES)) {
        assertThat(one.get()).isTrue();
      }
    }

    assertThat(column(WAITING_WITHOUT_DUE_TIME)).as("before the rest").isEmpty();
    tellTheRest();

    assertThat(told).as("seed " + seed).hasSize(SUBSCRIBERS * OPENINGS);
    assertThat(told.values().stream().mapToInt(AtomicInteger::get)).containsOnly(1);
    assertThat(column("select posting_id from alert_match where status = 'waiting'")).isEmpty();
  }

  private void fill() {
    for (int i = 0; i < SUBSCRIBERS; i++) {
      UUID subscriber = candidates.subscriber("c" + i + "@example.com");
      subscriberOfAlert.put(instantAlert(subscriber, Wanted.role(Role.WELDER)), subscriber);
      subscriberOfAlert.put(
          candidates.alert(
              subscriber, Wanted.nothing().any("castings").criteria(), Cadence.INSTANT),
          subscriber);
    }
    for (int i = 0; i < OPENINGS; i++) {
      postings.add(opening(Jobs.valid().title("Welder " + i).job()));
    }
  }

  private List<AlertMatched> someMatches(Random random) {
    List<AlertMatched> matches = new ArrayList<>();
    List<UUID> alerts = List.copyOf(subscriberOfAlert.keySet());
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      UUID alert = alerts.get(random.nextInt(alerts.size()));
      UUID posting = postings.get(random.nextInt(postings.size()));
      matches.add(new AlertMatched(UUID.randomUUID(), alert, posting, 1, clock.instant()));
    }
    return matches;
  }

  private void deliverSome(Random random) {
    List<Claim> claims = new ArrayList<>(due.claim());
    claims.addAll(unfinished.claimWaiting());
    for (Claim claim : claims) {
      switch (random.nextInt(8)) {
        case 0 -> unfinished.release(List.of(claim));
        case 1 -> {} // its sender dies before it begins
        case 2 -> drafts.begin(List.of(claim)).forEach(this::retry);
        default -> drafts.begin(List.of(claim)).forEach(this::send);
      }
    }
  }

  private void retry(Begun draft) {
    ends.record(List.of(MailEnd.retry(draft, clock.instant(), "421", false)), Set.of());
  }

  /** As DeliverMail does it, with a mail server that notes what it was told. */
  private void send(Begun begun) {
    Draft draft = (Draft) begun;
    List<Draft.Finding> findings = draft.findings();
    if (findings.isEmpty()) {
      ends.record(List.of(MailEnd.withdrawn(draft)), Set.of());
      return;
    }
    Set<UUID> ids = findings.stream().map(it -> it.opening().id()).collect(Collectors.toSet());
    for (UUID id : ids) {
      told.computeIfAbsent(draft.envelope().subscriberId() + "/" + id, _ -> new AtomicInteger())
          .incrementAndGet();
    }
    ends.record(List.of(MailEnd.sent(draft, ids)), Set.of());
  }

  private void pauseOrResume(Random random) {
    List<UUID> alerts = List.copyOf(subscriberOfAlert.keySet());
    UUID alert = alerts.get(random.nextInt(alerts.size()));
    UUID subscriber = subscriberOfAlert.get(alert);
    if (subscriber != null) {
      ownership.pause(subscriber, alert);
      if (random.nextBoolean()) {
        deliverSome(random);
      }
      ownership.resume(subscriber, alert);
    }
  }

  /** What came while an alert was paused is found by looking back, as after each activation. */
  private void tellTheRest() {
    for (UUID alert : subscriberOfAlert.keySet()) {
      match(alert, postings.toArray(UUID[]::new));
    }
    for (int round = 0; round < 20; round++) {
      clock.pass(settings.claim());
      List<Claim> claims = new ArrayList<>(due.claim());
      claims.addAll(unfinished.claimWaiting());
      drafts.begin(claims).forEach(this::send);
    }
  }

  private static boolean until(long end, Runnable step) {
    while (System.nanoTime() < end) {
      step.run();
    }
    return true;
  }
}
