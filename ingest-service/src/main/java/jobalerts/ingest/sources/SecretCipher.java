package jobalerts.ingest.sources;

import java.util.Arrays;
import org.springframework.security.crypto.codec.Hex;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM under a key derived from the service's; a fresh salt goes before each cipher text.
 */
@Component
class SecretCipher {

  private static final int SALT_BYTES = 16;

  private final SourcesSettings settings;

  SecretCipher(SourcesSettings settings) {
    this.settings = settings;
  }

  byte[] encrypt(byte[] plain) {
    byte[] salt = KeyGenerators.secureRandom(SALT_BYTES).generateKey();
    byte[] sealed = crypt(salt).encrypt(plain);
    byte[] both = Arrays.copyOf(salt, SALT_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, SALT_BYTES, sealed.length);
    return both;
  }

  byte[] decrypt(byte[] both) {
    return crypt(Arrays.copyOf(both, SALT_BYTES))
        .decrypt(Arrays.copyOfRange(both, SALT_BYTES, both.length));
  }

  private org.springframework.security.crypto.encrypt.BytesEncryptor crypt(byte[] salt) {
    return Encryptors.stronger(settings.secretKey(), new String(Hex.encode(salt)));
  }
}
