package jobalerts.alert.delivery;

import java.time.Duration;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  private static final int SCHEDULED_SIDE_BY_SIDE = 4;
  private static final Duration TO_END = Duration.ofSeconds(30);

  @Bean
  DueTimes dueTimes(DueTimesSettings settings) {
    return new DueTimes(settings);
  }

  /**
   * Boot's own one, with virtual threads, runs all steps of a fixed delay on a single thread: a
   * slow mail server would hold up the confirmations, the reports and the housekeeping too.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
    return builder
        .poolSize(SCHEDULED_SIDE_BY_SIDE)
        .threadNamePrefix("scheduled-")
        .awaitTermination(true)
        .awaitTerminationPeriod(TO_END)
        .build();
  }

  /**
   * For the listeners outside of a Kafka transaction. Only broken surroundings get here, and the
   * batch waits for them, however long it takes; the default skips it after ten tries.
   */
  @Bean
  DefaultErrorHandler keepTrying() {
    ExponentialBackOff backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(15_000);
    return new DefaultErrorHandler(backOff);
  }
}
