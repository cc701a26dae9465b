package jobalerts.alert.mail.bounces.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import jobalerts.alert.mail.bounces.ActOnReport;
import jobalerts.alert.mail.bounces.Report;
import jobalerts.alert.web.InvalidInput;
import jobalerts.common.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/**
 * Takes the events of mail providers. Answered with success only after each report has acted, so
 * that the provider comes again if one could not.
 */
@RestController
class BouncesController {

  // SendGrid gathers events to 768 KB.
  static final int LARGEST = 1 << 20;

  private final List<Provider> providers;
  private final ActOnReport act;
  private final WebhookLimit limit;

  BouncesController(List<Provider> providers, ActOnReport act, WebhookLimit limit) {
    this.providers = List.copyOf(providers);
    this.act = act;
    this.limit = limit;
  }

  @PostMapping("/v1/bounces/{provider}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @PathVariable String provider, @RequestHeader HttpHeaders headers, HttpServletRequest request)
      throws IOException {
    limit.take(request.getRemoteAddr());
    Provider known = known(provider);
    byte[] body = body(request);
    if (!known.sent(headers, body)) {
      throw new ResponseStatusException(
          HttpStatus.UNAUTHORIZED, "This is not signed as the provider signs.");
    }
    reports(known, body).forEach(act::act);
  }

  private Provider known(String name) {
    return providers.stream()
        .filter(it -> it.configured() && it.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND, "No events of such a provider are wanted here."));
  }

  // As it came: what is signed are its very bytes.
  private static byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
    }
    return body;
  }

  private static List<Report> reports(Provider provider, byte[] body) {
    try {
      return provider.reports(Json.MAPPER.readTree(body));
    } catch (JacksonException _) {
      throw new InvalidInput("", "the body can not be read as JSON");
    }
  }
}
