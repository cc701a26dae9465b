package jobalerts.ingest.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of fetching a resource; no reason tells more of its URL than the host. */
public sealed interface Fetch {

  /**
   * The resource, which is still on its way: to be closed. Reading it ends in a {@link BrokenBody}
   * when it is cut short, too large or too slow.
   *
   * @param charset as the server says, if it says any
   */
  record Fetched(InputStream body, Validators validators, @Nullable String charset)
      implements Fetch, AutoCloseable {

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  record NotModified() implements Fetch {}

  /** It may not be fetched, now or later, unless a setting or the resource changes. */
  record Refused(String why) implements Fetch {}

  /**
   * It could not be fetched.
   *
   * @param retryAfter how long the server wants to be left alone, if it says so
   */
  record Failed(String why, @Nullable Duration retryAfter) implements Fetch {}
}
