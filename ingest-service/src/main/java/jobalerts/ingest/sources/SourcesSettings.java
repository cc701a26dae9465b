package jobalerts.ingest.sources;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Checked here and not by annotations, since those have a refused value printed when the service
 * does not start.
 *
 * @param adminToken what operators show as {@code Authorization: Bearer …}
 * @param secretKey encrypts the secrets at rest: 32 random bytes in Base64
 */
@ConfigurationProperties("ingest")
record SourcesSettings(@DefaultValue("") String adminToken, @DefaultValue("") String secretKey) {

  private static final int SHORTEST_TOKEN = 16;
  private static final int KEY_BYTES = 32;

  SourcesSettings {
    if (adminToken.strip().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "ingest.admin-token must have at least " + SHORTEST_TOKEN + " characters");
    }
    if (!isKey(secretKey)) {
      throw new IllegalArgumentException(
          "ingest.secret-key must be " + KEY_BYTES + " random bytes in Base64");
    }
  }

  private static boolean isKey(String written) {
    try {
      return Base64.getDecoder().decode(written).length == KEY_BYTES;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "SourcesSettings[…]";
  }
}
