package jobalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir private Path folder;

  @Test
  void areTheSameAtTheNextStart() {
    Path file = folder.resolve("keys.properties");
    Keys first = Keys.load(file);
    String secretKey = first.secretKey();
    String adminToken = first.adminToken();

    Keys second = Keys.load(file);

    assertThat(second.secretKey()).isEqualTo(secretKey);
    assertThat(second.adminToken()).isEqualTo(adminToken).isNotEqualTo(secretKey);
    assertThat(Base64.getDecoder().decode(secretKey)).hasSize(32);
  }

  @Test
  void areReadableByTheirOwnerOnly() throws IOException {
    Path file = folder.resolve("keys.properties");

    Keys.load(file).put("source-secret", "whsec_x");

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
