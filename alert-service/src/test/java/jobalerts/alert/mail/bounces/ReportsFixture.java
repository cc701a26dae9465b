package jobalerts.alert.mail.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.Wanted;
import jobalerts.alert.mail.MailClass;
import jobalerts.alert.mail.PausedDomains;
import jobalerts.alert.mail.ReturnPaths;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What reads reports and acts on them, over a real database, with a mail that was sent to Jo. */
@SpringBootTest(
    classes = ReportsFixture.Site.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=alert-service",
      "alert.operators.admin-token=0123456789abcdef",
      "alert.mail.bounces.domain=bounces.example",
      "alert.mail.bounces.key=a key of thirty-two characters...",
      "alert.mail.bounces.pause-after=2"
    })
public abstract class ReportsFixture {

  // Not a @Configuration, which the scan of the whole application would find. What ends alerts also
  // asks when mails are due.
  @EnableAutoConfiguration
  @ComponentScan({"jobalerts.alert.mail", "jobalerts.alert.operators", "jobalerts.alert.web"})
  @ComponentScan(
      basePackages = "jobalerts.alert.delivery",
      useDefaultFilters = false,
      includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.DueTimes"))
  @ConfigurationPropertiesScan({
    "jobalerts.alert.mail",
    "jobalerts.alert.web",
    "jobalerts.alert.operators",
    "jobalerts.alert.delivery",
    "jobalerts.alert.subscriptions"
  })
  @Import(Ownership.class)
  static class Site {

    @Bean
    Clock clock() {
      return new TestClock();
    }
  }

  @Autowired protected JdbcClient jdbc;
  @Autowired protected TestClock clock;
  @Autowired protected ReturnPaths paths;
  @Autowired protected Suppressions suppressions;
  @Autowired protected PausedDomains domains;
  @Autowired protected MeterRegistry metrics;

  protected final Candidates candidates = new Candidates();
  protected UUID jo;
  protected UUID mail;
  protected String path;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
  }

  @BeforeEach
  void sendAMail() {
    TestDatabase.empty();
    jo = candidates.subscriber(Reports.JO);
    candidates.alert(jo, Wanted.role(Role.WELDER), Cadence.DAILY);
    mail = sentMail(jo);
    path = paths.of(MailClass.ALERT, mail);
  }

  protected UUID sentMail(UUID subscriber) {
    return jdbc.sql(
            """
            insert into mail (id, subscriber_id, status, created_at, ended_at)
            values (gen_random_uuid(), :subscriber, 'sent', now(), now())
            returning id
            """)
        .param("subscriber", subscriber)
        .query((row, _) -> row.getObject(1, UUID.class))
        .single();
  }

  protected boolean suppressed() {
    return !suppressions.blocked(MailClass.ALERT, List.of(Reports.JO)).isEmpty();
  }

  protected long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
