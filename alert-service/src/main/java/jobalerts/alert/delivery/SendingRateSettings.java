package jobalerts.alert.delivery;

import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many mails go out in a second, by each instance; as many as can if it is not said.
 *
 * @param rate in all
 * @param domainRate to each domain that {@code domainRates} does not name
 * @param domainRates by the domain of the recipient
 */
@Validated
@ConfigurationProperties("alert.delivery")
record SendingRateSettings(
    @Positive @Nullable Double rate,
    @Positive @Nullable Double domainRate,
    @DefaultValue Map<String, @Positive Double> domainRates) {}
