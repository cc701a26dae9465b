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

  private final Runnable closed;

  private Spool(@Nullable Path file, Runnable closed) {
    this.file = file;
    this.closed = closed;
  }

  /**
   * A spool in memory.
   *
   * @param closed told once, when the body is of no use any more
   */
  static Spool inMemory(Runnable closed) {
    return new Spool(null, closed);
  }

  /**
   * A spool in a file of its own.
   *
   * @param closed told once, when the file is gone or could not be made
   */
  static Spool onDisk(Runnable closed) throws IOException {
    try {
      return new Spool(Files.createTempFile("webhook-", ".ndjson"), closed);
    } catch (IOException e) {
      closed.run();
      throw e;
    }
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
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } finally {
      closed.run();
    }
  }
}
