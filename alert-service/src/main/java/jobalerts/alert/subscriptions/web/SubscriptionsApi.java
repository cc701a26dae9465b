package jobalerts.alert.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.SignUp;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up by JSON. */
@RestController
class SubscriptionsApi {

  private static final Accepted ACCEPTED =
      new Accepted(
          "If this alert is new, a mail with a link to confirm it is on its way to the address.");

  private final WishReader reader;
  private final SignUp signUp;
  private final RequestLimit limit;

  SubscriptionsApi(WishReader reader, SignUp signUp, RequestLimit limit) {
    this.reader = reader;
    this.signUp = signUp;
    this.limit = limit;
  }

  @PostMapping(path = "/v1/subscriptions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Accepted request(@RequestBody AlertRequest request, HttpServletRequest http) {
    limit.take(http.getRemoteAddr());
    Faults faults = new Faults();
    EmailAddress email = reader.email(request.email(), faults);
    AlertWish wish = reader.read(request, faults);
    signUp.request(email, wish.criteria(), wish.schedule());
    return ACCEPTED;
  }

  record Accepted(String message) {}
}
