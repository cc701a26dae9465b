package jobalerts.alert;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.common.place.Gazetteer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and a real broker; mails are due, but not looked for. */
@SpringBootTest(
    classes = PipelineFixture.Service.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=alert-service",
      "alert.operators.admin-token=0123456789abcdef",
      "alert.delivery.gathering-window=1h",
      "alert.delivery.poll=1h",
      "alert.topic.partitions=1",
      "spring.kafka.consumer.properties.metadata.max.age.ms=1000"
    })
// Its listeners would go on working on the database under the tests of other classes.
@DirtiesContext
public abstract class PipelineFixture {

  /** As AlertService, but with a clock of our own and without the other tests' applications. */
  @SpringBootConfiguration
  @EnableAutoConfiguration
  @EnableScheduling
  @ConfigurationPropertiesScan(basePackageClasses = AlertService.class)
  @ComponentScan(
      basePackageClasses = AlertService.class,
      excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
  static class Service {

    @Bean
    TestClock clock() {
      return new TestClock();
    }

    @Bean
    Gazetteer gazetteer() {
      return Gazetteer.load();
    }
  }

  protected final Candidates candidates = new Candidates();

  @Autowired protected JdbcClient jdbc;
  @Autowired protected AlertIndex index;
  @Autowired protected Ownership ownership;

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
    TestBroker.connect(properties);
  }

  @BeforeEach
  void startAfresh() {
    // Not by truncating, which fires no triggers: the index is to hear of it.
    jdbc.sql("delete from subscriber").update();
    jdbc.sql("delete from opening").update();
    await().until(() -> index.size() == 0);
  }

  protected UUID alert(UUID subscriber, Criteria criteria) {
    return candidates.alert(subscriber, criteria, Cadence.INSTANT);
  }

  /** An alert of a new subscriber, once the index has it. */
  protected UUID indexedAlert(Criteria criteria) {
    int before = index.size();
    UUID alert = alert(candidates.subscriber(UUID.randomUUID() + "@example.com"), criteria);
    await().until(() -> index.size() == before + 1);
    return alert;
  }

  protected List<String> matchedPostings(UUID alert) {
    return jdbc.sql("select posting_id from alert_match where subscription_id = :alert")
        .param("alert", alert)
        .query((row, _) -> row.getString(1))
        .list();
  }

  protected long rows(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getLong(1)).single();
  }

  protected static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
  }
}
