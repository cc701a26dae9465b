package jobalerts.alert.mail.bounces.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** User and password (RFC 7617) that stand in the URL that a provider is given. */
record BasicCredentials(String userAndPassword) {

  boolean configured() {
    return !userAndPassword.isEmpty();
  }

  /** Compares in constant time. */
  boolean shownBy(@Nullable String authorization) {
    byte[] expected = ("Basic " + encoded()).getBytes(StandardCharsets.US_ASCII);
    return configured()
        && authorization != null
        && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }

  private String encoded() {
    return Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "BasicCredentials[…]";
  }
}
