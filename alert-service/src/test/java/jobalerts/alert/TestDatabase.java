package jobalerts.alert;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL with this service's tables, started once for all tests of a run. */
public final class TestDatabase {

  private static final String SCHEMA = "alert";
  private static final EmbeddedPostgres POSTGRES = start();

  private TestDatabase() {}

  public static DataSource dataSource() {
    return POSTGRES.getPostgresDatabase(Map.of("currentSchema", SCHEMA));
  }

  public static JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** Has an application use this database: for a {@code @DynamicPropertySource}. */
  public static void connect(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
  }

  /** Deletes all rows of all tables. */
  public static void empty() {
    jdbc()
        .sql(
            """
            do $$
            declare found record;
            begin
              for found in
                select table_name from information_schema.tables
                where table_schema = 'alert' and table_name not in ('flyway_schema_history', 'opening_loss')
              loop
                execute format('truncate alert.%I cascade', found.table_name);
              end loop;
            end
            $$
            """)
        .update();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      Flyway.configure()
          .dataSource(postgres.getPostgresDatabase())
          .locations("classpath:db/alert")
          .schemas(SCHEMA)
          .defaultSchema(SCHEMA)
          .load()
          .migrate();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
