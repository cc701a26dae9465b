package jobalerts.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The keys of this local run, made at its first start and kept beside its data. */
public final class Keys {

  private static final int BYTES = 32;

  private final Path file;
  private final Properties keys = new Properties();

  private Keys(Path file) {
    this.file = file;
  }

  public static Keys load(Path file) {
    Keys keys = new Keys(file);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        keys.keys.load(reader);
      } catch (IOException e) {
        throw new CannotStart("The keys in %s can not be read: %s".formatted(file, e), e);
      }
    }
    return keys;
  }

  public String adminToken() {
    // Without "=", which a properties file escapes: operators copy it from there.
    return made("admin-token", Base64.getUrlEncoder().withoutPadding());
  }

  public String secretKey() {
    return made("secret-key", Base64.getEncoder());
  }

  @Nullable String get(String name) {
    return keys.getProperty(name);
  }

  void put(String name, String value) {
    keys.setProperty(name, value);
    try (Writer writer = Files.newBufferedWriter(file)) {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      keys.store(writer, "Keys of a local run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String made(String name, Base64.Encoder encoder) {
    String key = get(name);
    if (key == null) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      key = encoder.encodeToString(random);
      put(name, key);
    }
    return key;
  }
}
