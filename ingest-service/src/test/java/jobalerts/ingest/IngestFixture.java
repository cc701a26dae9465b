package jobalerts.ingest;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real broker and a real database, with a clock that tests can set. */
@SpringBootTest(
    classes = {IngestService.class, IngestFixture.Time.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=ingest-service",
      "ingest.admin-token=" + Site.ADMIN_TOKEN,
      "ingest.secret-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
      "ingest.close-expired-every=24h",
      "ingest.feeds.look-every=24h",
      "ingest.fetching.private-hosts=localhost",
      "spring.main.banner-mode=off",
      "logging.level.org.apache.kafka=off",
      "logging.level.org.springframework.kafka=off"
    })
public abstract class IngestFixture {

  /** Replaces the system's clock. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Time {

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }

  @Autowired protected TestClock clock;
  @Autowired protected JdbcClient jdbc;

  protected Site site = new Site(URI.create("http://localhost"));
  protected Delivery.Source acme = new Delivery.Source("", "");

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
    properties.add("spring.kafka.bootstrap-servers", TestBroker::bootstrapServers);
  }

  @BeforeEach
  void startAfresh(@LocalServerPort int port) {
    clock.reset();
    site = new Site(URI.create("http://localhost:" + port));
    acme = site.newSource();
  }

  /** A delivery of acme's with this body, signed now. */
  protected Delivery delivery(Object body) {
    return Delivery.of(acme, clock.instant(), body.toString());
  }

  protected Answered post(Object body) {
    return site.send(delivery(body));
  }
}
