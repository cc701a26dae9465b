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
 * @param zone the time zone of {@code digestAt}
 * @param digestAt the hour of daily and weekly alerts
 * @param weeklyOn the day of weekly alerts
 * @param poll how often what is due is looked for
 * @param claim how long a mail may take before another instance thinks its sender dead
 * @param batch how many mails are claimed at a time
 * @param connections how many mails are sent side by side
 * @param mostOpenings how many openings a mail tells in full; it links to the others
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
    @DefaultValue("1s") Duration poll,
    @DefaultValue("5m") Duration claim,
    @DefaultValue("50") int batch,
    @DefaultValue("4") int connections,
    @DefaultValue("20") @Positive int mostOpenings,
    @DefaultValue("resend") Ambiguous ambiguous,
    @DefaultValue("72h") Duration giveUpAfter) {

  /** Rather twice than never, or rather never than twice. */
  enum Ambiguous {
    RESEND,
    HOLD
  }
}
