package jobalerts.alert.delivery;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails go out.
 *
 * @param poll how often what is due is looked for
 * @param claim how long a mail may take before another instance thinks its sender dead
 * @param batch how many mails are claimed at a time
 * @param connections how many mails are sent side by side
 * @param mostOpenings how many openings a mail tells in full; it links to the others
 * @param mostMatches how many openings a mail tells in all; the others wait for the next one
 * @param ambiguous what becomes of a mail of which nobody knows whether it was sent
 * @param retryFirst when a mail is tried again for the first time; then after twice as long, and so
 *     on
 * @param retryLongest the longest time between two tries
 * @param giveUpAfter how long a mail is tried
 */
@Validated
@ConfigurationProperties("alert.delivery")
record DeliverySettings(
    @DefaultValue("200ms") Duration poll,
    @DefaultValue("5m") Duration claim,
    @DefaultValue("400") @Positive int batch,
    @DefaultValue("8") @Positive int connections,
    @DefaultValue("20") @Positive int mostOpenings,
    @DefaultValue("500") @Positive int mostMatches,
    @DefaultValue("resend") Ambiguous ambiguous,
    @DefaultValue("15s") Duration retryFirst,
    @DefaultValue("1h") Duration retryLongest,
    @DefaultValue("72h") Duration giveUpAfter) {

  /** Rather twice than never, or rather never than twice. */
  enum Ambiguous {
    RESEND,
    HOLD
  }
}
