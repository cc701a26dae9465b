package jobalerts.alert.operators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets only operators pass to controllers {@link ForOperators}, before a request is read. */
@Configuration(proxyBeanMethods = false)
class OperatorsOnly implements HandlerInterceptor, WebMvcConfigurer {

  private final OperatorToken token;

  OperatorsOnly(OperatorToken token) {
    this.token = token;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (forOperators(handler) && !token.shownBy(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      throw new ResponseStatusException(
          HttpStatus.UNAUTHORIZED, "This needs the admin token as Bearer.");
    }
    return true;
  }

  private static boolean forOperators(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(ForOperators.class);
  }
}
