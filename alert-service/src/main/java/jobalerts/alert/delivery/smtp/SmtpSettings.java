package jobalerts.alert.delivery.smtp;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How sessions with the mail server are kept; which server that is, {@code spring.mail} says.
 *
 * @param connections how many there are at most
 * @param mailsPerConnection after how many mails one is closed
 * @param idleConnection how long one is kept without a mail
 */
@Validated
@ConfigurationProperties("alert.delivery")
record SmtpSettings(
    @Positive @DefaultValue("8") int connections,
    @Positive @DefaultValue("1000") int mailsPerConnection,
    @DefaultValue("20s") Duration idleConnection) {}
