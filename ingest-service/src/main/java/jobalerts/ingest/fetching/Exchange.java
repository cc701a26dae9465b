package jobalerts.ingest.fetching;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** A request that was answered, with what of the answer is still to be read. */
record Exchange(HttpGet request, ClassicHttpResponse response, Deadline deadline)
    implements Closeable {

  /** Leaves the connection to the next request. */
  @Override
  public void close() throws IOException {
    response.close();
  }

  /** Closes the connection; else the rest of the body would be read first, however long. */
  void breakOff() {
    request.cancel();
    try {
      close();
    } catch (IOException _) {
      // It would have liked to read that rest.
    }
  }
}
