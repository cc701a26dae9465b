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
 * When mails are due to whoever asks for nothing else.
 *
 * @param gatheringWindow how long an instant alert waits for more of the same
 * @param zone the time zone of {@code digestAt}, where an alert names none
 * @param digestAt the hour of daily and weekly alerts that name none
 * @param weeklyOn the day of weekly alerts that name none
 * @param mostMailsADay alert mails for one subscriber; what is beyond them waits for the next
 *     digest
 */
@Validated
@ConfigurationProperties("alert.delivery")
record DueTimesSettings(
    @DefaultValue("60s") Duration gatheringWindow,
    @DefaultValue("America/Chicago") ZoneId zone,
    @DefaultValue("06:30") LocalTime digestAt,
    @DefaultValue("MONDAY") DayOfWeek weeklyOn,
    @DefaultValue("8") @Positive int mostMailsADay) {}
