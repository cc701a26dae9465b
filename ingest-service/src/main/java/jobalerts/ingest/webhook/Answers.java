package jobalerts.ingest.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jobalerts.ingest.grouping.GroupCommit;
import jobalerts.ingest.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** What each webhook id was answered: a retry gets the same, and does nothing. */
@Repository
public class Answers {

  private static final int MOST_REQUESTS = 64;

  private record Key(String source, String webhookId) {}

  private record Kept(String request, Answer answer) {}

  private record New(VerifiedRequest request, Answer answer) {

    Key key() {
      return Answers.key(request);
    }
  }

  private final JdbcClient jdbc;
  private final WebhookSettings settings;
  private final Clock clock;
  private final GroupCommit<Key, Optional<Kept>> found =
      new GroupCommit<>(MOST_REQUESTS, this::findAll);
  private final GroupCommit<New, Boolean> kept = new GroupCommit<>(MOST_REQUESTS, this::keepAll);

  Answers(JdbcClient jdbc, WebhookSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  private static Key key(VerifiedRequest request) {
    return new Key(request.source(), request.webhookId());
  }

  /** The answer of this very request, if it was sent before. */
  public Optional<Answer> find(VerifiedRequest request) {
    Optional<Kept> before = found.run(key(request));
    if (before.isPresent() && !before.get().request().equals(request.digest())) {
      throw Refusal.of(
          HttpStatus.CONFLICT,
          "replayed-id",
          "This webhook-id was used for another request: a new event needs a new id.");
    }
    return before.map(Kept::answer);
  }

  /** Keeps the answer and returns it, or the one that the same request got at the same time. */
  public Answer keep(VerifiedRequest request, Answer answer) {
    return kept.run(new New(request, answer)) ? answer : find(request).orElse(answer);
  }

  private List<Optional<Kept>> findAll(List<Key> keys) {
    Map<Key, Kept> all = new HashMap<>();
    jdbc.sql(
            """
            select source, webhook_id, request, status, location, answer
            from webhook_delivery
            join unnest(?::text[], ?::text[]) asked (source, webhook_id) using (source, webhook_id)
            """)
        .param(texts(keys, Key::source))
        .param(texts(keys, Key::webhookId))
        .query(row -> {
          var answer = new Answer(row.getInt(4), row.getString(5), row.getString(6));
          all.put(new Key(row.getString(1), row.getString(2)), new Kept(row.getString(3), answer));
        });
    return keys.stream().map(key -> Optional.ofNullable(all.get(key))).toList();
  }

  /** Whether each is kept; of those with the same key the first one is. */
  private List<Boolean> keepAll(List<New> answers) {
    Map<Key, New> first = new LinkedHashMap<>();
    answers.forEach(answer -> first.putIfAbsent(answer.key(), answer));
    Set<Key> inserted = new HashSet<>(insert(first.values()));
    return answers.stream().map(answer -> inserted.remove(answer.key())).toList();
  }

  private Set<Key> insert(Collection<New> answers) {
    return jdbc.sql(
            """
            insert into webhook_delivery
              (source, webhook_id, request, status, location, answer, answered_at)
            select *, ?::timestamptz from unnest(
              ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
            order by 1, 2
            on conflict do nothing
            returning source, webhook_id
            """)
        .param(Timestamp.from(clock.instant()))
        .param(texts(answers, it -> it.request().source()))
        .param(texts(answers, it -> it.request().webhookId()))
        .param(texts(answers, it -> it.request().digest()))
        .param(texts(answers, it -> Integer.toString(it.answer().status())))
        .param(texts(answers, it -> it.answer().location()))
        .param(texts(answers, it -> it.answer().body()))
        .query((row, _) -> new Key(row.getString(1), row.getString(2)))
        .set();
  }

  private static <T> @Nullable String[] texts(
      Collection<T> rows, Function<T, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
  void forget() {
    jdbc.sql("delete from webhook_delivery where answered_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(settings.answersKept())))
        .update();
  }
}
