package jobalerts.alert.alerting;

import java.time.Duration;
import java.util.UUID;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.BruteForceIndex;
import jobalerts.common.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

/** What matching needs of Kafka: matches, dead letters and offsets go in one transaction. */
@Configuration(proxyBeanMethods = false)
class AlertingConfiguration {

  private static final String TRANSACTIONAL_ID = "alert-matching-";
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  /**
   * The topics that this service writes.
   *
   * @param partitions how many instances can deliver side by side
   * @param replicas copies of each record; three on a cluster
   */
  @ConfigurationProperties("alert.topic")
  record TopicSettings(@DefaultValue("6") int partitions, @DefaultValue("1") short replicas) {

    NewTopic topic(String name) {
      return builder(name).build();
    }

    /** A dead letter is to be there still when somebody has found out what is wrong. */
    NewTopic deadLettersOf(String topic) {
      return builder(Topics.deadLettersOf(topic))
          .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(DEAD_LETTERS_KEPT.toMillis()))
          .build();
    }

    private TopicBuilder builder(String name) {
      return TopicBuilder.name(name).partitions(partitions).replicas(replicas);
    }
  }

  @Bean
  KafkaAdmin.NewTopics alertTopics(TopicSettings settings) {
    return new KafkaAdmin.NewTopics(
        settings.topic(Topics.ALERT_MATCHES),
        settings.topic(Topics.ALERT_MAILS),
        settings.topic(DeadLetters.REPLAYED_POSTINGS),
        settings.topic(DeadLetters.REPLAYED_MATCHES),
        settings.deadLettersOf(Topics.JOB_POSTINGS),
        settings.deadLettersOf(Topics.ALERT_MATCHES));
  }

  @Bean
  ActiveAlerts activeAlerts() {
    return new ActiveAlerts();
  }

  @Bean
  AlertIndex alertIndex() {
    return new BruteForceIndex();
  }

  // Not a bean of its own: a second producer factory would take the place of Boot's.
  private static DefaultKafkaProducerFactory<String, byte[]> transactional(KafkaProperties kafka) {
    var factory = new DefaultKafkaProducerFactory<String, byte[]>(kafka.buildProducerProperties());
    // Unique per start: fencing a zombie is the consumer group's part (KIP-447).
    factory.setTransactionIdPrefix(TRANSACTIONAL_ID + UUID.randomUUID() + "-");
    return factory;
  }

  @Bean
  MatchTransactions matchTransactions(KafkaProperties kafka) {
    return new MatchTransactions(transactional(kafka));
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> matchingContainers(
      ConsumerFactory<String, byte[]> consumers, MatchTransactions transactions) {
    var containers = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    containers.setConsumerFactory(consumers);
    containers.setBatchListener(true);
    // FollowSubscriptions starts it when the index is loaded.
    containers.setAutoStartup(false);
    containers
        .getContainerProperties()
        .setKafkaAwareTransactionManager(new KafkaTransactionManager<>(transactions.producers()));
    // Only broken surroundings get here: the batch waits for them, however long it takes.
    ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(15_000);
    containers.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(backOff));
    return containers;
  }
}
