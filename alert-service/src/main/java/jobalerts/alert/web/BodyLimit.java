package jobalerts.alert.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a body by the length that it announces, before anything of it is read. */
@Component
class BodyLimit extends OncePerRequestFilter {

  private final long largest;
  private final HandlerExceptionResolver problems;

  BodyLimit(
      WebSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.largest = settings.largestBody().toBytes();
    this.problems = problems;
  }

  // Mail providers gather events; these are bounded where they are read.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/v1/bounces/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() <= largest) {
      chain.doFilter(request, response);
    } else if (problems.resolveException(request, response, null, new BodyTooLarge(largest))
        == null) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
  }
}
