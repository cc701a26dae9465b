package jobalerts.ingest.webhook.dialect;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param api where jobs are fetched; its host must be one of {@code ingest.fetching.hosts}
 * @param token the API key that is sent along
 * @param within how long fetching a job may take; SmartRecruiters waits for an answer meanwhile
 * @param largest job that is read
 * @param fetches how many are under way at a time, so that a slow API takes no place of others
 */
@Validated
@ConfigurationProperties("ingest.smartrecruiters")
record SmartRecruitersSettings(
    @DefaultValue("https://api.smartrecruiters.com") URI api,
    @DefaultValue("") String token,
    @DefaultValue("10s") Duration within,
    @DefaultValue("1MB") DataSize largest,
    @DefaultValue("20") @Positive int fetches) {

  @Override
  public String toString() {
    return "SmartRecruitersSettings[" + api + "]";
  }
}
