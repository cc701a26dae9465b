package jobalerts.alert.subscriptions;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things are kept, and how much one address may ask for.
 *
 * @param manageFor well above 30 days, for which the unsubscribe link of a mail must work
 * @param expireAfter how long an alert lasts that its subscriber neither edits nor keeps
 * @param keepExpired how long it can be turned on again then, before it is deleted
 * @param forgetAfter when an alert that nobody confirmed is deleted, and an address without alerts
 */
@Validated
@ConfigurationProperties("alert.subscriptions")
record SubscriptionSettings(
    @DefaultValue("48h") Duration confirmFor,
    @DefaultValue("90d") Duration manageFor,
    @DefaultValue("7d") Duration forgetAfter,
    @DefaultValue("365d") Duration expireAfter,
    @DefaultValue("60d") Duration keepExpired,
    @DefaultValue("3") @Min(1) int confirmationsADay,
    @DefaultValue("10") @Min(1) int alertsPerSubscriber) {

  static final Duration ASKING_WINDOW = Duration.ofDays(1);

  SubscriptionSettings {
    // A purge must not overlook a sign-up that is just happening; see Housekeeping.
    if (forgetAfter.compareTo(ASKING_WINDOW.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException("alert.subscriptions.forget-after is at least two days");
    }
  }
}
