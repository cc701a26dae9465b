package jobalerts.alert.delivery.smtp;

import java.time.Clock;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sessions for tests of other packages. */
public final class KeptSessions {

  private KeptSessions() {}

  public static SmtpSessions of(JavaMailSenderImpl configured, int connections) {
    SmtpSettings settings = new SmtpSettings(connections, 1_000, Duration.ofSeconds(20));
    return new SmtpSessions(configured, settings, Clock.systemUTC());
  }
}
