package jobalerts.ingest.sources;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/** AES-256-GCM under the service's key, with a fresh initialisation vector before each text. */
@Component
class SecretCipher {

  private final BytesEncryptor encryptor;

  SecretCipher(SourcesSettings settings) {
    SecretKey aes = new SecretKeySpec(Base64.getDecoder().decode(settings.secretKey()), "AES");
    this.encryptor = AesGcmBytesEncryptor.withSecretKey(aes).build();
  }

  byte[] encrypt(byte[] plain) {
    return encryptor.encrypt(plain);
  }

  byte[] decrypt(byte[] sealed) {
    return encryptor.decrypt(sealed);
  }
}
