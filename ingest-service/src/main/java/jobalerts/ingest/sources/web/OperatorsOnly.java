package jobalerts.ingest.sources.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jobalerts.ingest.sources.AdminToken;
import jobalerts.ingest.web.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets only operators pass to {@code /v1/sources}. */
@Configuration(proxyBeanMethods = false)
class OperatorsOnly implements HandlerInterceptor, WebMvcConfigurer {

  private final AdminToken token;

  OperatorsOnly(AdminToken token) {
    this.token = token;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/v1/sources", "/v1/sources/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (token.shownBy(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      return true;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    throw Refusal.of(
        HttpStatus.UNAUTHORIZED, "not-an-operator", "This needs the admin token as Bearer.");
  }
}
