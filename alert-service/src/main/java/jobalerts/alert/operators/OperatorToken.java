package jobalerts.alert.operators;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tells an operator's {@code Authorization} header from any other, in constant time. Checked here
 * and not by annotations, since those have a refused value printed when the service does not start.
 *
 * @param adminToken what operators show as {@code Authorization: Bearer …}
 */
@ConfigurationProperties("alert.operators")
record OperatorToken(@DefaultValue("") String adminToken) {

  private static final int SHORTEST = 16;

  OperatorToken {
    if (adminToken.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "alert.operators.admin-token must have at least " + SHORTEST + " characters");
    }
  }

  boolean shownBy(@Nullable String authorization) {
    byte[] expected = ("Bearer " + adminToken).getBytes(StandardCharsets.UTF_8);
    return authorization != null
        && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "OperatorToken[…]";
  }
}
