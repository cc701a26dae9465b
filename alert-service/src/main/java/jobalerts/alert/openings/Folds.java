package jobalerts.alert.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.sql.Columns;
import jobalerts.common.Json;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** The folds of the openings. */
final class Folds {

  /** So many of one key are looked at: a flood of equal titles must not make each one slower. */
  private static final int MOST_OF_A_KEY = 500;

  private static final int MOST_OTHERS = 100;

  private final JdbcClient jdbc;

  Folds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lets nobody else fold postings of these titles until the transaction ends. In one order
   * everywhere, and before any row is held, so that no two transactions wait for each other.
   */
  void lock(Collection<Posting> postings) {
    Set<String> titles =
        postings.stream()
            .map(posting -> posting.job().fingerprint())
            .filter(Objects::nonNull)
            .map(fingerprint -> fingerprint.title())
            .collect(Collectors.toSet());
    jdbc.sql(
            """
            select pg_advisory_xact_lock(title) from (
              select distinct hashtextextended(title, 2) as title
              from unnest(:titles::text[]) as titles (title) order by 1) as sorted
            """)
        .param("titles", Columns.of(titles))
        .query(_ -> {});
  }

  /** Folds these, which are open and as they are now. */
  void fold(Set<UUID> ids) {
    if (!ids.isEmpty()) {
      move(Folding.moved(related(ids), ids, UUID::randomUUID));
    }
  }

  /** These, those that share a fold with them, and the earliest of their keys. */
  private List<FoldMember> related(Collection<UUID> ids) {
    return jdbc.sql(
            """
            with asked as (
              select fold, fold_key from opening where id = any(:ids::uuid[])
            ), related as (
              select id from opening where fold in (select fold from asked) and open
              union
              select o.id from (select distinct fold_key from asked where fold_key is not null) k
              cross join lateral (
                select id from opening
                where open and fold_key = k.fold_key
                  and hashtextextended(fold_key, 0) = hashtextextended(k.fold_key, 0)
                order by first_seen_at, id limit :most) o
            )
            select id, fold, fold_key, job -> 'fingerprint' ->> 'text' as text,
              coalesce(job ->> 'employer', '') as employer, (job -> 'pay' ->> 'annualMin')::bigint as pay_min,
              (job -> 'pay' ->> 'annualMax')::bigint as pay_max, first_seen_at
            from opening where id in (select id from related)
            order by first_seen_at, id
            """)
        .param("ids", Columns.of(ids))
        .param("most", MOST_OF_A_KEY)
        .query(Folds::member)
        .list();
  }

  private void move(List<FoldMember> moved) {
    if (moved.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update opening set fold = moved.fold
            from unnest(:ids::uuid[], :folds::uuid[]) as moved (id, fold)
            where opening.id = moved.id
            """)
        .param("ids", Columns.of(moved, FoldMember::id))
        .param("folds", Columns.of(moved, FoldMember::fold))
        .update();
  }

  /** The other open postings of the folds of these, the earliest first. */
  Map<UUID, List<Elsewhere>> others(Collection<UUID> ids) {
    Map<UUID, List<Elsewhere>> others = new HashMap<>();
    jdbc.sql(
            """
            select mine.id as of, twin.id, twin.employer, twin.places
            from opening mine cross join lateral (
              select o.id, coalesce(o.job ->> 'employer', '') as employer,
                coalesce(o.job -> 'places', '[]') as places
              from opening o where o.fold = mine.fold and o.open and o.id <> mine.id
              order by o.first_seen_at, o.id limit :most) twin
            where mine.id = any(:ids::uuid[])
            """)
        .param("ids", Columns.of(ids))
        .param("most", MOST_OTHERS)
        .query(row -> {
          others
              .computeIfAbsent(row.getObject("of", UUID.class), _ -> new ArrayList<>())
              .add(elsewhere(row));
        });
    return others;
  }

  private static Elsewhere elsewhere(ResultSet row) throws SQLException {
    return new Elsewhere(
        row.getObject("id", UUID.class),
        row.getString("employer"),
        places(row.getString("places")));
  }

  /** What can not be read is no reason to show nothing of the others. */
  private static List<Place> places(String json) {
    try {
      return List.of(Json.MAPPER.readValue(json, Place[].class));
    } catch (JacksonException _) {
      return List.of();
    }
  }

  private static FoldMember member(ResultSet row, int number) throws SQLException {
    String text = row.getString("text");
    return new FoldMember(
        row.getObject("id", UUID.class),
        row.getObject("fold", UUID.class),
        row.getString("fold_key"),
        text == null ? 0 : Long.parseUnsignedLong(text, 16),
        row.getString("employer").toLowerCase(Locale.ROOT),
        row.getObject("pay_min", Long.class),
        row.getObject("pay_max", Long.class),
        row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
  }
}
