package jobalerts.alert.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far behind sending is: {@code jobalerts.mails.oldest.due} tells how many seconds ago the
 * alert or mail was due that is due the longest. Near zero says that nobody's mails wait behind
 * anybody else's.
 */
@Component
class MailBacklog {

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile double seconds;

  MailBacklog(JdbcClient jdbc, MeterRegistry metrics, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    Gauge.builder("jobalerts.mails.oldest.due", this, it -> it.seconds)
        .baseUnit("seconds")
        .register(metrics);
  }

  @Scheduled(fixedDelayString = "${alert.delivery.backlog-every:10s}")
  void look() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    seconds =
        jdbc.sql(
                """
                select coalesce(extract(epoch from :now - least(
                  (select min(due_at) from subscription
                    where due_at <= :now and status = 'active'),
                  (select min(next_at) from mail
                    where next_at <= :now and status in ('waiting', 'claimed', 'sending')))), 0)
                """)
            .param("now", now)
            .query((row, _) -> row.getDouble(1))
            .single();
  }
}
