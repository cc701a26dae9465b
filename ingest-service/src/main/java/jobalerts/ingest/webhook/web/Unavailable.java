package jobalerts.ingest.webhook.web;

import java.time.Duration;
import jobalerts.ingest.publishing.NotAcknowledged;
import jobalerts.ingest.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Broker or database away: the sender is asked to come again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unavailable {

  private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);
  private static final Duration RETRY = Duration.ofSeconds(10);

  @ExceptionHandler({
    NotAcknowledged.class,
    CannotCreateTransactionException.class,
    NonTransientDataAccessResourceException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<ProblemDetail> comeAgain(Exception cause) {
    LOG.warn("A webhook is to be sent again: {}", rootOf(cause).toString());
    Refusal refusal =
        Refusal.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The postings were not taken in; send the same request again later.")
            .retryAfter(RETRY);
    return ResponseEntity.status(refusal.getStatusCode())
        .headers(refusal.getHeaders())
        .body(refusal.getBody());
  }

  private static Throwable rootOf(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
