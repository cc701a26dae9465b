package jobalerts.alert.openings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How far a new alert, and a preview, looks back. */
@ConfigurationProperties("alert.matching")
record WindowSettings(@DefaultValue("30d") Duration lookBack) {}
