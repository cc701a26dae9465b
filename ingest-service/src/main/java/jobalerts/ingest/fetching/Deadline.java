package jobalerts.ingest.fetching;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Cuts requests off when their time in all is over; no single wait for bytes could do that. */
final class Deadline implements AutoCloseable {

  private final CompletableFuture<Boolean> over = new CompletableFuture<>();

  Deadline(Duration limit) {
    var _ = over.completeOnTimeout(true, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  void ends(HttpGet request) {
    var _ = over.thenRunAsync(request::cancel);
  }

  boolean isOver() {
    return over.isDone() && !over.isCancelled();
  }

  @Override
  public void close() {
    over.cancel(false);
  }
}
