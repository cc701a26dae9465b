package jobalerts.alert.delivery;

import jakarta.validation.constraints.Positive;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and how mails go out.
 *
 * @param gatheringWindow how long an instant alert waits for more of the same
 * @param zone the time zone of {@code digestAt}, where an alert names none
 * @param digestAt the hour of daily and weekly alerts that name none
 * @param weeklyOn the day of weekly alerts that name none
 * @param mostMailsADay alert mails for one subscriber; what is beyond them waits for the next
 *     digest
 * @param poll how often what is due is looked for
 * @param claim how long a mail may take before another instance thinks its sender dead
 * @param batch how many mails are claimed at a time
 * @param connections how many mails are sent side by side
 * @param mostOpenings how many openings a mail tells; the others wait for the next one
 * @param ambiguous what becomes of a mail whose sender died between sending and recording
 * @param giveUpAfter how long a mail is tried
 */
@Validated
@ConfigurationProperties("alert.delivery")
record DeliverySettings(
    @DefaultValue("60s") Duration gatheringWindow,
    @DefaultValue("America/Chicago") ZoneId zone,
    @DefaultValue("06:30") LocalTime digestAt,
    @DefaultValue("MONDAY") DayOfWeek weeklyOn,
    @DefaultValue("8") @Positive int mostMailsADay,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("5m") Duration claim,
    @DefaultValue("50") int batch,
    @DefaultValue("4") int connections,
    @DefaultValue("50") @Positive int mostOpenings,
    @DefaultValue("resend") Ambiguous ambiguous,
    @DefaultValue("72h") Duration giveUpAfter) {

  /** Rather twice than never, or rather never than twice. */
  enum Ambiguous {
    RESEND,
    HOLD
  }
}
