package jobalerts.alert.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The addresses that are not mailed, as hashes. Whoever confirms an alert after the suppression
 * reads mail and wants ours, so that lifts it; only an operator's own stays.
 */
@Repository
public class Suppressions {

  private static final String USE = "address";
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final BounceKeys keys;
  private final Clock clock;

  Suppressions(JdbcClient jdbc, BounceKeys keys, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  /** Which of the addresses a mail of that class may not be sent to. */
  public Set<String> blocked(MailClass kind, Collection<String> addresses) {
    Instant now = clock.instant();
    return inForce(List.copyOf(addresses)).stream()
        .filter(it -> it.reason().blocks(kind, Duration.between(it.at(), now)))
        .map(InForce::email)
        .collect(Collectors.toSet());
  }

  private record InForce(String email, Reason reason, Instant at) {}

  // That it was lifted is written down here, and not when the alert is confirmed: it needs no
  // second place to think of it. What is answered does not depend on who wrote it down first.
  private List<InForce> inForce(List<String> emails) {
    List<Asked> asked = emails.stream().flatMap(email -> asked(email).stream()).toList();
    return jdbc.sql(
            """
            with asked as (
              select email, decode(hash, 'hex') as address
              from unnest(:emails::text[], :hashes::text[]) as asked (email, hash)
            ), found as (
              select asked.email, s.address, s.reason, s.at, s.reason <> 'operator' and exists (
                  select from subscription
                  join subscriber on subscriber.id = subscription.subscriber_id
                  where subscriber.email = lower(asked.email)
                    and subscription.confirmed_at > s.at) as wanted_again
              from asked join suppression s using (address)
              where s.lifted_at is null
            ), lifted as (
              update suppression s set lifted_at = :now
              from found
              where s.address = found.address and found.wanted_again and s.lifted_at is null
            )
            select email, reason, at from found where not wanted_again
            """)
        .param("emails", Columns.of(asked, Asked::email))
        .param("hashes", Columns.of(asked, Asked::hash))
        .param("now", OffsetDateTime.now(clock))
        .query((row, _) -> new InForce(row.getString(1), reason(row), at(row)))
        .list();
  }

  private record Asked(String email, String hash) {}

  private List<Asked> asked(String email) {
    return hashes(email).stream().map(hash -> new Asked(email, hash)).toList();
  }

  /**
   * Has the address not mailed any more. A decision of an operator is not replaced by another
   * reason.
   */
  public void add(String address, Reason reason, @Nullable String status, @Nullable UUID mailId) {
    jdbc.sql(
            """
            insert into suppression as known (address, reason, status, mail_id, at)
            values (:address, :reason, cast(:status as text), cast(:mail as uuid), :now)
            on conflict (address) do update set
              reason = excluded.reason, status = excluded.status, mail_id = excluded.mail_id,
              at = excluded.at, lifted_at = null
            where known.reason <> 'operator' or known.lifted_at is not null
            """)
        .param("address", keys.hash(USE, plain(address)))
        .param("reason", reason.id())
        .param("status", status)
        .param("mail", mailId)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Whether there was something to lift. */
  public boolean lift(String address) {
    return jdbc.sql(
                """
                update suppression set lifted_at = :now
                where address in (select decode(hash, 'hex') from unnest(:hashes::text[]) as hash)
                  and lifted_at is null
                """)
            .param("hashes", Columns.of(hashes(address)))
            .param("now", OffsetDateTime.now(clock))
            .update()
        > 0;
  }

  /** What is known of the address, lifted or not. */
  public Optional<Suppression> find(String address) {
    return jdbc.sql(
            """
            select * from suppression
            where address in (select decode(hash, 'hex') from unnest(:hashes::text[]) as hash)
            order by lifted_at is null desc, at desc
            limit 1
            """)
        .param("hashes", Columns.of(hashes(address)))
        .query(Suppressions::suppression)
        .optional();
  }

  /** Those before that time, the newest first. */
  public List<Suppression> before(Instant time, int limit) {
    return jdbc.sql(
            """
            select * from suppression where at < :time
            order by at desc, address desc limit :limit
            """)
        .param("time", OffsetDateTime.ofInstant(time, clock.getZone()))
        .param("limit", limit)
        .query(Suppressions::suppression)
        .list();
  }

  private static Suppression suppression(ResultSet row, int number) throws SQLException {
    OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
    return new Suppression(
        reason(row),
        row.getString("status"),
        row.getObject("mail_id", UUID.class),
        at(row),
        lifted == null ? null : lifted.toInstant());
  }

  private static Reason reason(ResultSet row) throws SQLException {
    return Reason.of(row.getString("reason"));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private List<String> hashes(String address) {
    return keys.hashes(USE, plain(address)).stream().map(HEX::formatHex).toList();
  }

  private static String plain(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
