package jobalerts.ingest.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A request whose signature is right. Closing it drops the body.
 *
 * @param digest SHA-256 in hexadecimal of method, path and body: what the webhook's id stands for
 */
public record VerifiedRequest(
    String source, String webhookId, Instant timestamp, String digest, Spool spool)
    implements AutoCloseable {

  public Sender sender() {
    return new Sender(source, timestamp);
  }

  public InputStream body() throws IOException {
    return spool.read();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
