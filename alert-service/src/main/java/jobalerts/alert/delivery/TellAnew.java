package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.History;
import jobalerts.alert.openings.Version;
import jobalerts.alert.sql.Columns;
import jobalerts.common.Json;
import jobalerts.common.alert.AlertMatched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * Opens matches that were told for being told again, where {@link Anew} finds that the opening has
 * become news to the alert: they are withdrawn, so that adding them makes them wait.
 *
 * <p>Most batches are of openings that never changed, and cost one small statement. Of an opening
 * that changed and fitted all the time no version lies between the one that was told and the one
 * that is met, or the match is judged, and noted as met at this version so that it is not judged
 * for the same past again.
 */
@Component
class TellAnew {

  private static final Logger LOG = LoggerFactory.getLogger(TellAnew.class);

  private record Match(UUID subscription, UUID posting, Criteria criteria, long told, long met) {}

  private record Judged(Match match, @Nullable Instant anewSince) {}

  private final JdbcClient jdbc;
  private final History history;

  TellAnew(JdbcClient jdbc, History history) {
    this.jdbc = jdbc;
    this.history = history;
  }

  /** To be called in the transaction that adds these matches, before it does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void prepare(Collection<AlertMatched> matches) {
    Set<UUID> changed =
        history.changed(matches.stream().map(AlertMatched::postingId).distinct().toList());
    if (changed.isEmpty()) {
      return;
    }
    lock(matches);
    List<Match> again =
        metBefore(matches.stream().filter(match -> changed.contains(match.postingId())).toList());
    if (!again.isEmpty()) {
      Map<UUID, List<Version>> versions =
          history.of(again.stream().map(Match::posting).distinct().toList());
      note(again.stream().map(match -> judged(match, versions)).toList());
    }
  }

  private static Judged judged(Match match, Map<UUID, List<Version>> versions) {
    return new Judged(
        match,
        Anew.since(
                match.criteria(),
                versions.getOrDefault(match.posting(), List.of()),
                match.told(),
                match.met())
            .orElse(null));
  }

  // All that will be held, in the order of everyone who holds several of these rows.
  private void lock(Collection<AlertMatched> matches) {
    jdbc.sql(
            """
            select id from subscription
            where id = any(:subscriptions::uuid[]) and status = 'active'
            order by id
            for update
            """)
        .param("subscriptions", Columns.of(matches, AlertMatched::subscriptionId))
        .query(_ -> {});
  }

  /** Those in the ledger that lie behind a version of the opening which may not have fitted. */
  private List<Match> metBefore(List<AlertMatched> matches) {
    return jdbc
        .sql(
            """
            select m.subscription_id, m.posting_id, m.posting_version, met.version, s.criteria
            from (
                select subscription_id, posting_id, max(version) as version
                from unnest(:subscriptions::uuid[], :postings::uuid[], :versions::bigint[])
                  as met (subscription_id, posting_id, version)
                group by 1, 2) met
              join alert_match m using (subscription_id, posting_id)
              join subscription s on s.id = m.subscription_id and s.status = 'active'
            where m.status in ('mailed', 'withdrawn') and exists (
              select from opening_version v
              where v.opening_id = m.posting_id
                and v.version > m.posting_version and v.version < met.version)
              -- a job that another posting told, and that is open there, is no news here
              and not exists (
                select from opening o
                  join opening twin on twin.fold = o.fold and twin.id <> o.id and twin.open
                  join alert_match told on told.posting_id = twin.id and told.status = 'mailed'
                  join subscription mine on mine.id = told.subscription_id
                where o.id = m.posting_id and mine.subscriber_id = s.subscriber_id)
            -- the order in which the ends of mails hold them
            order by m.subscription_id, m.posting_id
            for update of m
            """)
        .param("subscriptions", Columns.of(matches, AlertMatched::subscriptionId))
        .param("postings", Columns.of(matches, AlertMatched::postingId))
        .param("versions", Columns.of(matches, AlertMatched::postingVersion))
        .query((row, _) -> readable(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Match> readable(ResultSet row) throws SQLException {
    UUID subscription = row.getObject("subscription_id", UUID.class);
    try {
      return Optional.of(
          new Match(
              subscription,
              row.getObject("posting_id", UUID.class),
              Json.MAPPER.readValue(row.getString("criteria"), Criteria.class),
              row.getLong("posting_version"),
              row.getLong("version")));
    } catch (JacksonException e) {
      LOG.error("The criteria of subscription {} can not be read; skipped", subscription, e);
      return Optional.empty();
    }
  }

  private void note(List<Judged> judged) {
    jdbc.sql(
            """
            update alert_match m
            set posting_version = judged.version,
              anew_since = coalesce(judged.anew_since, m.anew_since),
              status = case when judged.anew_since is null then m.status else 'withdrawn' end,
              mail_id = case when judged.anew_since is null then m.mail_id end
            from unnest(:subscriptions::uuid[], :postings::uuid[], :versions::bigint[],
                :since::timestamptz[])
              as judged (subscription_id, posting_id, version, anew_since)
            where m.subscription_id = judged.subscription_id
              and m.posting_id = judged.posting_id and m.status in ('mailed', 'withdrawn')
            """)
        .param("subscriptions", Columns.of(judged, it -> it.match().subscription()))
        .param("postings", Columns.of(judged, it -> it.match().posting()))
        .param("versions", Columns.of(judged, it -> it.match().met()))
        .param("since", Columns.of(judged, Judged::anewSince))
        .update();
  }
}
