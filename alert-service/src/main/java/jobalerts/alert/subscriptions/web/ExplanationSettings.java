package jobalerts.alert.subscriptions.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many explanations one client may ask for by the API.
 *
 * @param clients how many of them are remembered at once
 */
@Validated
@ConfigurationProperties("alert.explanations")
record ExplanationSettings(
    @DefaultValue("600") @Min(1) int perHour, @DefaultValue("100000") @Min(1) int clients) {}
