package jobalerts.alert.subscriptions.web;

import java.time.Clock;
import java.time.Duration;
import jobalerts.alert.PlainTimes;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.openings.RecentOpenings;
import jobalerts.alert.subscriptions.Confirmations;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.SignUp;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.alert.subscriptions.Tokens;
import jobalerts.common.place.Gazetteer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages and the API behind a real server and a real database, without the rest. */
@SpringBootTest(
    classes = WebFixture.Site.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=alert-service",
      "alert.request-limit.per-hour=10",
      "alert.explanations.per-hour=20",
      "alert.request-limit.previews-per-hour=30"
    })
abstract class WebFixture {

  private static final String FEATURE = "jobalerts.alert.subscriptions";
  private static final String WEB = "jobalerts.alert.web";

  // Not a @Configuration, which the scan of the whole application would find.
  @EnableAutoConfiguration
  @ComponentScan({FEATURE, WEB})
  @ConfigurationPropertiesScan({FEATURE, WEB, "jobalerts.alert.openings"})
  @Import({Openings.class, RecentOpenings.class})
  static class Site {

    @Bean
    Clock clock() {
      return new TestClock();
    }

    @Bean
    MailTimes mailTimes() {
      return new PlainTimes();
    }

    @Bean
    Gazetteer gazetteer() {
      return Gazetteer.load();
    }
  }

  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Tokens tokens;
  @Autowired SignUp signUp;
  @Autowired Confirmations confirmations;
  @Autowired Subscriptions subscriptions;
  @Autowired Openings openings;

  Browser browser;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
  }

  @BeforeEach
  void startAfresh(@LocalServerPort int port) {
    TestDatabase.empty();
    // A new hour each time, so that no test uses up another one's requests.
    clock.pass(Duration.ofHours(1));
    browser = new Browser("http://localhost:" + port);
  }

  long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
