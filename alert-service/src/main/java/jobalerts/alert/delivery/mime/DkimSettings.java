package jobalerts.alert.delivery.mime;

import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.validation.annotation.Validated;

/**
 * By which key mails are signed; by none if {@code privateKey} is empty.
 *
 * @param domain says who signs; it is to be the domain of From, or DMARC does not count it
 * @param selector names the key in the domain's DNS
 * @param privateKey an RSA key as PEM, or the file that it is in
 */
@Validated
@ConfigurationProperties("alert.mail.dkim")
public record DkimSettings(
    @DefaultValue("") String domain,
    @DefaultValue("") String selector,
    @DefaultValue("") String privateKey) {

  private static final int LEAST_BITS = 1024;

  /** Whether mails are signed. */
  public boolean signs() {
    return !privateKey.isBlank();
  }

  @AssertTrue(message = "a key needs its domain and selector")
  boolean isNamed() {
    return !signs() || (!domain.isBlank() && !selector.isBlank());
  }

  /** Reads the key. */
  public RSAPrivateCrtKey key() {
    PrivateKey key = pem().getPrivateKey();
    // RFC 8301: shorter ones are no proof. The library knows no Ed25519 (RFC 8463).
    if (key instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
      return rsa;
    }
    throw new IllegalArgumentException("alert.mail.dkim.private-key is no RSA key of 1024 bits");
  }

  private PemContent pem() {
    if (privateKey.contains("-----BEGIN")) {
      return PemContent.of(privateKey);
    }
    try {
      return PemContent.load(Path.of(privateKey));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "DkimSettings[" + selector + "._domainkey." + domain + "]";
  }
}
