package jobalerts.ingest.webhook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A received body: in memory when it is small, else in a temporary file that goes with it. */
final class Spool implements AutoCloseable {

  private final @Nullable Path file;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();

  private Spool(@Nullable Path file) {
    this.file = file;
  }

  static Spool inMemory() {
    return new Spool(null);
  }

  static Spool onDisk() throws IOException {
    return new Spool(Files.createTempFile("webhook-", ".ndjson"));
  }

  OutputStream write() throws IOException {
    return file == null ? memory : Files.newOutputStream(file);
  }

  InputStream read() throws IOException {
    return file == null
        ? new ByteArrayInputStream(memory.toByteArray())
        : Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
