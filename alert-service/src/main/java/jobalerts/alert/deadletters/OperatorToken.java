package jobalerts.alert.deadletters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Tells an operator's {@code Authorization} header from any other, in constant time.
 *
 * @param adminToken what operators show as {@code Authorization: Bearer …}
 */
@Validated
@ConfigurationProperties("alert.operators")
public record OperatorToken(@NotBlank @Size(min = 16) String adminToken) {

  public boolean shownBy(@Nullable String authorization) {
    byte[] expected = ("Bearer " + adminToken).getBytes(StandardCharsets.UTF_8);
    return authorization != null
        && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "OperatorToken[…]";
  }
}
