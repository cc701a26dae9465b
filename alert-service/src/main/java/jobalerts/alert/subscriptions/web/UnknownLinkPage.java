package jobalerts.alert.subscriptions.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells kindly that a link leads nowhere any more, before the general answer to errors does. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownLinkPage {

  @ExceptionHandler(UnknownLink.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String page() {
    return "unknown-link";
  }
}
