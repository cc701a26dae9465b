package jobalerts.ingest.publishing;

import jobalerts.common.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  /**
   * @param partitions how many instances can match postings side by side
   * @param replicas copies of each record; three on a cluster
   */
  @ConfigurationProperties("ingest.topic")
  record TopicSettings(@DefaultValue("6") int partitions, @DefaultValue("1") short replicas) {}

  @Bean
  NewTopic jobPostings(TopicSettings settings) {
    return TopicBuilder.name(Topics.JOB_POSTINGS)
        .partitions(settings.partitions())
        .replicas(settings.replicas())
        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
        .build();
  }

  /** The view waits for its database, however long; the default skips a batch after ten tries. */
  @Bean
  DefaultErrorHandler keepTrying() {
    ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(15_000);
    return new DefaultErrorHandler(backOff);
  }
}
