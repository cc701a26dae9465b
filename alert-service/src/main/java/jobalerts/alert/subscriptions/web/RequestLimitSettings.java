package jobalerts.alert.subscriptions.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many sign-ups one client may try.
 *
 * @param previewsPerHour how many previews beside them
 * @param clients how many of them are remembered at once, against exhausting the memory
 */
@Validated
@ConfigurationProperties("alert.request-limit")
record RequestLimitSettings(
    @DefaultValue("20") @Min(1) int perHour,
    @DefaultValue("120") @Min(1) int previewsPerHour,
    @DefaultValue("100000") @Min(1) int clients) {

  RequestLimitSettings forPreviews() {
    return new RequestLimitSettings(previewsPerHour, previewsPerHour, clients);
  }
}
