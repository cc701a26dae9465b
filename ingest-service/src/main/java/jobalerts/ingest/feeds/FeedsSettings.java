package jobalerts.ingest.feeds;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param pollsAtATime of one instance
 * @param lease after which a poll is given up for dead and another instance may try
 * @param doubtFor how long polls must leave out most open postings before they are believed
 */
@Validated
@ConfigurationProperties("ingest.feeds")
record FeedsSettings(
    @DefaultValue("4") @Positive int pollsAtATime,
    @DefaultValue("15m") Duration lease,
    @DefaultValue("24h") Duration doubtFor) {}
