package jobalerts.alert.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.delivery.ReadyOpenings.Ready;
import jobalerts.alert.delivery.ReadyOpenings.State;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Elsewhere;
import jobalerts.alert.openings.History;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.openings.Version;
import jobalerts.alert.sql.Columns;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/** What mails may tell at this moment: their openings and alerts as they are now. */
@Repository
class MailContents {

  /**
   * The contents of some mails.
   *
   * @param entries the matches of each mail, the newest opening first
   * @param leftOut mails that have matches of paused alerts too
   * @param schedules of the alerts of each mail
   * @param elsewhere the other postings of the same folds, by the posting
   */
  record Contents(
      Map<UUID, List<Draft.Entry>> entries,
      Set<UUID> leftOut,
      Map<UUID, Set<Schedule>> schedules,
      Map<UUID, List<Elsewhere>> elsewhere) {

    List<Draft.Entry> entries(UUID mail) {
      return entries.getOrDefault(mail, List.of());
    }

    Set<Schedule> schedules(UUID mail) {
      return schedules.getOrDefault(mail, Set.of());
    }
  }

  private record Match(
      UUID mail,
      UUID subscription,
      boolean active,
      String criteria,
      Schedule schedule,
      State opening,
      UUID fold,
      Instant newsFrom) {

    UUID posting() {
      return opening.id();
    }

    static Match of(ResultSet row, int number) throws SQLException {
      return new Match(
          row.getObject("mail_id", UUID.class),
          row.getObject("subscription_id", UUID.class),
          row.getBoolean("active"),
          row.getString("criteria"),
          Schedule.of(row),
          new State(
              row.getObject("posting_id", UUID.class),
              row.getLong("version"),
              row.getString("content_hash"),
              row.getBoolean("open")),
          row.getObject("fold", UUID.class),
          row.getObject("news_from", OffsetDateTime.class).toInstant());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(MailContents.class);

  private final JdbcClient jdbc;
  private final Openings openings;
  private final ReadyOpenings readyOpenings;
  private final History history;

  MailContents(JdbcClient jdbc, Openings openings, ReadyOpenings readyOpenings, History history) {
    this.jdbc = jdbc;
    this.openings = openings;
    this.readyOpenings = readyOpenings;
    this.history = history;
  }

  Contents of(Collection<UUID> mails) {
    List<Match> matches = matches(mails);
    Set<UUID> postings = matches.stream().map(Match::posting).collect(Collectors.toSet());
    Map<UUID, Ready> ready = readyOpenings.of(matches.stream().map(Match::opening).toList());
    Map<UUID, List<Version>> earlier = history.of(postings);
    Map<UUID, @Nullable Criteria> criteria = new HashMap<>();
    Map<UUID, List<Draft.Entry>> entries = new HashMap<>();
    Set<UUID> leftOut = new HashSet<>();
    Map<UUID, Set<Schedule>> schedules = new HashMap<>();
    for (Match match : matches) {
      Ready opening = ready.get(match.posting());
      Criteria wish = criteria.computeIfAbsent(match.subscription(), _ -> criteria(match));
      if (!match.active()) {
        leftOut.add(match.mail());
      } else if (opening == null || wish == null) {
        withdraw(match);
      } else {
        schedules.computeIfAbsent(match.mail(), _ -> new HashSet<>()).add(match.schedule());
        entries
            .computeIfAbsent(match.mail(), _ -> new ArrayList<>())
            .add(entry(match, wish, opening, earlier.getOrDefault(match.posting(), List.of())));
      }
    }
    return new Contents(entries, leftOut, schedules, openings.elsewhere(postings));
  }

  private static Draft.Entry entry(Match match, Criteria wish, Ready ready, List<Version> earlier) {
    return new Draft.Entry(
        match.subscription(),
        wish,
        ready.opening(),
        ready.subject(),
        match.opening().version(),
        match.fold(),
        earlier,
        match.newsFrom());
  }

  private List<Match> matches(Collection<UUID> mails) {
    return jdbc.sql(
            """
            select m.mail_id, m.posting_id, s.id as subscription_id, s.status = 'active' as active,
              s.criteria, s.cadence, s.zone, s.digest_at, s.digest_on, s.quiet_from, s.quiet_until,
              o.version, o.content_hash, o.open, o.fold,
              case when isfinite(m.anew_since) then m.anew_since else s.active_since end
                as news_from
            from alert_match m
            join subscription s on s.id = m.subscription_id
            join opening o on o.id = m.posting_id
            where m.mail_id = any(:mails::uuid[]) and m.status = 'waiting'
            order by o.first_seen_at desc, o.id, s.created_at, s.id
            """)
        .param("mails", Columns.of(mails))
        .query(Match::of)
        .list();
  }

  private static @Nullable Criteria criteria(Match match) {
    try {
      return Json.MAPPER.readValue(match.criteria(), Criteria.class);
    } catch (JacksonException e) {
      LOG.error("Subscription {} can not be read", match.subscription(), e);
      return null;
    }
  }

  /** What can not be read, and waited on, would be claimed for another mail at once, and again. */
  private void withdraw(Match match) {
    LOG.error(
        "Mail {} leaves out subscription {} or opening {}, which can not be read",
        match.mail(),
        match.subscription(),
        match.posting());
    jdbc.sql(
            """
            update alert_match set status = 'withdrawn'
            where subscription_id = :subscription and posting_id = :posting and status = 'waiting'
            """)
        .param("subscription", match.subscription())
        .param("posting", match.posting())
        .update();
  }
}
