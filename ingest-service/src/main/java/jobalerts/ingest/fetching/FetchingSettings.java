package jobalerts.ingest.fetching;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param hosts which may be asked when they are at public addresses: names, or {@code *.name} for
 *     whatever is below it
 * @param privateHosts which may be asked wherever they are
 * @param contact a page or address for those who wonder who asks
 * @param timeLimit for a request in all, from its first redirect to its last byte
 * @param sizeLimit of a body, unpacked
 * @param redirects how many are followed
 */
@Validated
@ConfigurationProperties("ingest.fetching")
record FetchingSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue List<String> privateHosts,
    @DefaultValue("") String contact,
    @DefaultValue("3m") Duration timeLimit,
    @DefaultValue("200MB") DataSize sizeLimit,
    @DefaultValue("5") @PositiveOrZero int redirects) {

  String userAgent() {
    return contact.isBlank() ? "job-alerts/1.0" : "job-alerts/1.0 (+" + contact + ")";
  }
}
