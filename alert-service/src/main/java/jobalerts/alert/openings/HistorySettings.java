package jobalerts.alert.openings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long it is known what an opening was before. */
@ConfigurationProperties("alert.openings")
record HistorySettings(@DefaultValue("90d") Duration keepVersions) {}
