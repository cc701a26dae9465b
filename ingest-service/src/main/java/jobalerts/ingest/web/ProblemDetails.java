package jobalerts.ingest.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Turns whatever goes wrong into problem details; the cause stays in the log. */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

  @ExceptionHandler
  ProblemDetail unforeseen(Exception cause) {
    LOG.error("A request failed", cause);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "The request failed through no fault of yours.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(
        "invalid-request",
        "The request can not be carried out.",
        invalid.getFieldErrors().stream()
            .map(error -> error("/" + error.getField(), error.getDefaultMessage()))
            .toList());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (unreadable.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
      String field =
          wrong.getPath().stream()
              .map(step -> "/" + step.getPropertyName())
              .collect(Collectors.joining());
      return refused(
          "invalid-request",
          "The request can not be carried out.",
          List.of(error(field, "is not of the right type")));
    }
    return refused(
        "malformed-json",
        "The body is no JSON of the form that is asked for.",
        List.of(error("", "is missing or malformed")));
  }

  private static Map<String, String> error(String field, @Nullable String reason) {
    return Map.of("field", field, "reason", reason == null ? "is not valid" : reason);
  }

  private static ResponseEntity<Object> refused(
      String kind, String detail, List<Map<String, String>> errors) {
    Refusal refusal = Refusal.of(HttpStatus.BAD_REQUEST, kind, detail).withErrors(errors);
    return ResponseEntity.status(refusal.getStatusCode()).body(refusal.getBody());
  }
}
