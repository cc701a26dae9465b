package jobalerts.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what goes wrong under {@code /v1} with problem details (RFC 9457); {@code errors} names
 * the fields at fault. Everywhere else a person sees {@code error.html}.
 */
@ControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  // Thrown on as it came, an exception is left to the next resolver, which leads to the page.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(Exception e, HttpServletRequest request) throws Exception {
    if (!request.getRequestURI().startsWith("/v1/")) {
      throw e;
    }
    return switch (e) {
      case InvalidInput it -> invalid(it.errors());
      case BodyTooLarge _ -> tooLarge();
      case TooManyRequests it -> tooMany(it);
      case HttpMessageNotReadableException it -> unreadable(it);
      case MethodArgumentTypeMismatchException it ->
          invalid(List.of(new FieldError(it.getName(), "can not be read")));
      case ErrorResponse it ->
          answer(ResponseEntity.status(it.getStatusCode()).headers(it.getHeaders()), it.getBody());
      default -> {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        yield problem(HttpStatus.INTERNAL_SERVER_ERROR, "This is our fault, not yours.");
      }
    };
  }

  /**
   * A form that Tomcat could not read. Left to Tomcat, its words would be logged; and the page is
   * shown from here since an error dispatch would try to read it again.
   */
  @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
  Object answerForm(Exception e, HttpServletRequest request) {
    HttpStatus status = tooLarge(e) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    return request.getRequestURI().startsWith("/v1/")
        ? problem(status, "The form can not be read.")
        : new ModelAndView("error", Map.of("status", status.value()), status);
  }

  private static boolean tooLarge(Exception e) {
    return e instanceof MaxUploadSizeExceededException
        || (e instanceof InvalidParameterException it
            && it.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value());
  }

  private static ResponseEntity<ProblemDetail> invalid(List<FieldError> errors) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setDetail("See the reason at each field.");
    problem.setProperty("errors", errors);
    return answer(ResponseEntity.badRequest(), problem);
  }

  private static ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
    Throwable cause = e.getCause();
    return cause != null && UnreadableJson.tooLong(cause)
        ? tooLarge()
        : invalid(List.of(UnreadableJson.error(cause)));
  }

  private static ResponseEntity<ProblemDetail> tooMany(TooManyRequests e) {
    long seconds = e.retryAfterSeconds();
    return answer(
        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)),
        ProblemDetail.forStatusAndDetail(
            HttpStatus.TOO_MANY_REQUESTS, "Try again in " + seconds + " seconds."));
  }

  private static ResponseEntity<ProblemDetail> tooLarge() {
    return problem(HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    return answer(ResponseEntity.status(status), ProblemDetail.forStatusAndDetail(status, detail));
  }

  private static ResponseEntity<ProblemDetail> answer(
      ResponseEntity.BodyBuilder response, ProblemDetail problem) {
    return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
