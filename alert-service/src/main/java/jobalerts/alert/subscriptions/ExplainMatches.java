package jobalerts.alert.subscriptions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.openings.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells a subscriber why an opening came, or why not. Of near-duplicates it tells about the very
 * posting that is asked for.
 */
@Repository
public class ExplainMatches {

  private final JdbcClient jdbc;
  private final Subscriptions subscriptions;

  ExplainMatches(JdbcClient jdbc, Subscriptions subscriptions) {
    this.jdbc = jdbc;
    this.subscriptions = subscriptions;
  }

  /** By each alert of the subscriber, those that it fits first. */
  public List<Explained> explain(UUID subscriber, Opening opening) {
    Map<UUID, Told> told = told(subscriber, opening.id());
    return subscriptions.of(subscriber).stream()
        .map(alert -> explained(alert, opening, told))
        .sorted(Comparator.comparing(it -> !it.why().matches()))
        .toList();
  }

  /** By one alert, if it is the subscriber's. */
  public Optional<Explained> explain(UUID subscriber, UUID subscription, Opening opening) {
    return subscriptions
        .subscription(subscription)
        .filter(alert -> alert.subscriberId().equals(subscriber))
        .map(alert -> explained(alert, opening, told(subscriber, opening.id())));
  }

  private static Explained explained(Subscription alert, Opening opening, Map<UUID, Told> told) {
    return new Explained(
        alert, Checks.explain(alert.criteria(), opening.job()), told.get(alert.id()));
  }

  private Map<UUID, Told> told(UUID subscriber, UUID posting) {
    return jdbc
        .sql(
            """
            select m.subscription_id,
              case when m.status = 'waiting' and m.told_at is not null then 'waiting-again'
                else m.status end as status
            from alert_match m join subscription s on s.id = m.subscription_id
            where s.subscriber_id = :subscriber and m.posting_id = :posting
            """)
        .param("subscriber", subscriber)
        .param("posting", posting)
        .query((row, _) ->
            Map.entry(
                Rows.id(row, "subscription_id"), Rows.term(Told.class, row.getString("status"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The openings of the newest mails, each fold once. */
  public List<ToldOpening> lastTold(UUID subscriber, int most) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (o.fold)
                o.id, o.job ->> 'title' as title, o.job ->> 'employer' as employer, m.matched_at
              from subscription s
              join alert_match m on m.subscription_id = s.id and m.status = 'mailed'
              join opening o on o.id = m.posting_id
              where s.subscriber_id = :subscriber
              order by o.fold, o.first_seen_at, o.id) as told
            order by matched_at desc, id
            limit :most
            """)
        .param("subscriber", subscriber)
        .param("most", most)
        .query((row, _) ->
            new ToldOpening(Rows.id(row, "id"), row.getString("title"), row.getString("employer")))
        .list();
  }
}
