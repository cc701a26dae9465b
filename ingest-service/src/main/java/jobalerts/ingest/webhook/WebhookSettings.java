package jobalerts.ingest.webhook;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxJson the largest JSON body, and the largest line of NDJSON
 * @param maxItems the most postings of one body
 * @param maxNdjson the largest NDJSON body; it is spooled to a temporary file
 * @param tolerance how far a webhook's timestamp may be from now, before or after
 * @param requestsPerSecond what a source may send in the long run
 * @param burst what it may send at once
 * @param failuresPerMinute refused requests of one address for one source before it must wait
 * @param answersKept how long a webhook id is answered as before
 * @param largeBodies how many NDJSON bodies are received at a time
 * @param largeBodiesPerAddress how many of them may come from one address
 * @param jsonBodies how many bodies are in memory at a time
 * @param receiveWithin how long it may take to receive an NDJSON body
 * @param receiveJsonWithin how long it may take to receive a body in memory
 */
@Validated
@ConfigurationProperties("ingest.webhook")
record WebhookSettings(
    @DefaultValue("1MB") DataSize maxJson,
    @DefaultValue("64MB") DataSize maxNdjson,
    @DefaultValue("50000") @Positive int maxItems,
    @DefaultValue("5m") Duration tolerance,
    @DefaultValue("200") @Positive int requestsPerSecond,
    @DefaultValue("2000") @Positive int burst,
    @DefaultValue("60") @Positive int failuresPerMinute,
    @DefaultValue("7d") Duration answersKept,
    @DefaultValue("8") @Positive int largeBodies,
    @DefaultValue("2") @Positive int largeBodiesPerAddress,
    @DefaultValue("200") @Positive int jsonBodies,
    @DefaultValue("60s") Duration receiveWithin,
    @DefaultValue("15s") Duration receiveJsonWithin) {}
