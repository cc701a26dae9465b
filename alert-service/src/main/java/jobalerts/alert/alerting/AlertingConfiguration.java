package jobalerts.alert.alerting;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.deadletters.DeadLetters;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.ClusterIndex;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.common.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
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
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.validation.annotation.Validated;

/** What matching needs of Kafka: matches, dead letters and offsets go in one transaction. */
@Configuration(proxyBeanMethods = false)
class AlertingConfiguration {

  private static final String TRANSACTIONAL_ID = "alert-matching-";
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  /**
   * Few enough for the time of a transaction (decision 0018): if each posting met 50,000 alerts,
   * the matches of 50 were 270 MB, for which a broker that takes 10 MB a second needs 27 s.
   */
  private static final int POSTINGS_AT_A_TIME = 50;

  /** Four full records; what waits for the broker is bounded by buffer.memory, 32 MB. */
  private static final int BATCH_BYTES = 256 * 1024;

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

  /**
   * How matching is spread.
   *
   * @param threads consumers of this instance, each with its own transactions; by default as many
   *     as there are processors; those beyond the partitions rest
   * @param transaction how long the matches of a batch may take; when an instance dies in one, the
   *     matches after it wait until that is over
   */
  @Validated
  @ConfigurationProperties("alert.matching")
  record MatchingSettings(
      @Nullable @Positive Integer threads, @DefaultValue("120s") Duration transaction) {

    int count() {
      return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
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
  AlertIndex alertIndex() {
    return new ClusterIndex();
  }

  @Bean
  ActiveAlerts activeAlerts(Clock clock) {
    return new ActiveAlerts(clock);
  }

  @Bean
  IndexedAlerts indexedAlerts(ActiveAlerts alerts, AlertIndex index) {
    return new IndexedAlerts(alerts, index);
  }

  @Bean
  LoadAlerts loadAlerts(
      Subscriptions subscriptions, IndexedAlerts indexed, MeterRegistry metrics, Clock clock) {
    return new LoadAlerts(subscriptions, indexed, metrics, clock);
  }

  @Bean
  LookBack lookBack(Subscriptions subscriptions, ActiveAlerts alerts, MatchNewAlert matchNewAlert) {
    return new LookBack(subscriptions, alerts.owners(), matchNewAlert);
  }

  // Not a bean of its own: a second producer factory would take the place of Boot's.
  private static DefaultKafkaProducerFactory<String, byte[]> transactional(
      KafkaProperties kafka, Duration timeout) {
    Map<String, Object> properties = kafka.buildProducerProperties();
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) timeout.toMillis());
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    var factory = new DefaultKafkaProducerFactory<String, byte[]>(properties);
    // Unique per start: fencing a zombie is the consumer group's part (KIP-447).
    factory.setTransactionIdPrefix(TRANSACTIONAL_ID + UUID.randomUUID() + "-");
    return factory;
  }

  @Bean
  MatchTransactions matchTransactions(KafkaProperties kafka, MatchingSettings settings) {
    return new MatchTransactions(transactional(kafka, settings.transaction()));
  }

  @Bean
  ConcurrentKafkaListenerContainerFactory<String, byte[]> matchingContainers(
      ConsumerFactory<String, byte[]> consumers,
      MatchTransactions transactions,
      MatchingSettings settings) {
    var containers = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
    containers.setConsumerFactory(consumers);
    containers.setBatchListener(true);
    containers.setConcurrency(settings.count());
    // FollowSubscriptions starts it when the index is loaded.
    containers.setAutoStartup(false);
    ContainerProperties properties = containers.getContainerProperties();
    properties.setKafkaAwareTransactionManager(new RepeatedWhenLost(transactions.producers()));
    properties
        .getKafkaConsumerProperties()
        .put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(POSTINGS_AT_A_TIME));
    // Only broken surroundings get here: the batch waits for them, however long it takes.
    ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(15_000);
    containers.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(backOff));
    return containers;
  }
}
