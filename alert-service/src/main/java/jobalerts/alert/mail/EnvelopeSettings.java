package jobalerts.alert.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sender as the envelope names it.
 *
 * @param from the return path of mails when none can be signed
 */
@ConfigurationProperties("alert.mail")
record EnvelopeSettings(@DefaultValue("alerts@job-alerts.example") String from) {}
