package jobalerts.ingest.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is not carried out, with the problem details (RFC 9457) that say why. */
public final class Refusal extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  private Refusal(HttpStatus status, ProblemDetail body) {
    super(status, body, null);
  }

  /**
   * A refusal in plain words.
   *
   * @param kind the problem's type, a stable name for machines such as {@code bad-signature}
   * @param detail what is wrong and what would be right, for people
   */
  public static Refusal of(HttpStatus status, String kind, String detail) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create("urn:problem:" + kind));
    body.setTitle(
        kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1).replace('-', ' '));
    return new Refusal(status, body);
  }

  /** With a member {@code errors}: what is wrong with which field. */
  public Refusal withErrors(List<?> errors) {
    return with("errors", errors);
  }

  /** With a member of its own. */
  public Refusal with(String name, Object value) {
    getBody().setProperty(name, value);
    return this;
  }

  public Refusal retryAfter(Duration wait) {
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    return this;
  }
}
