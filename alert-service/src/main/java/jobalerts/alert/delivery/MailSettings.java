package jobalerts.alert.delivery;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every mail says of its sender.
 *
 * @param from the address of From, and of the envelope while nothing else is set
 * @param name the name beside it
 * @param domain the right side of message ids and of List-Id
 * @param postalAddress stands in the footer, as CAN-SPAM (15 U.S.C. 7704) asks
 * @param senderId the last field of Feedback-ID, always the same
 * @param unsubscribeTo a mailbox whose mails unsubscribe by the token in their subject, for mail
 *     programs that can not post; none if it is empty
 * @param postmark whether Postmark sends the mails on: it gives them other Message-IDs, and tells
 *     ours in its reports only if a header of its own names it
 */
@Validated
@ConfigurationProperties("alert.mail")
record MailSettings(
    @NotBlank @DefaultValue("alerts@job-alerts.example") String from,
    @NotBlank @DefaultValue("Manufacturing job alerts") String name,
    @NotBlank @DefaultValue("job-alerts.example") String domain,
    @NotBlank @DefaultValue("Job Alerts, 100 Example Street, Eau Claire, WI 54701")
        String postalAddress,
    @Pattern(regexp = "[\\w.-]{5,15}") @DefaultValue("jobalerts") String senderId,
    @Email @DefaultValue("") String unsubscribeTo,
    @DefaultValue("false") boolean postmark) {}
