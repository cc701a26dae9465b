package jobalerts.ingest.sources;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param adminToken what operators show as {@code Authorization: Bearer …}
 * @param secretKey encrypts the secrets at rest: 32 random bytes in Base64
 */
@Validated
@ConfigurationProperties("ingest")
record SourcesSettings(
    @NotBlank @Size(min = 16) String adminToken, @NotBlank @Size(min = 32) String secretKey) {

  @Override
  public String toString() {
    return "SourcesSettings[…]";
  }
}
