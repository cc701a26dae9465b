package jobalerts.alert.mail.bounces.web;

import java.util.List;
import jobalerts.alert.deadletters.OperatorToken;
import jobalerts.alert.mail.DomainRefusals;
import jobalerts.alert.mail.PausedDomains;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows operators the domains that refuse mails by policy, and lets them end a pause. */
@RestController
@RequestMapping("/v1/mail-domains")
class MailDomainsController {

  record Listed(List<DomainRefusals> domains) {}

  record Resumed(boolean resumed) {}

  private final PausedDomains domains;
  private final OperatorToken token;

  MailDomainsController(PausedDomains domains, OperatorToken token) {
    this.domains = domains;
    this.token = token;
  }

  @GetMapping
  Listed list(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String shown) {
    check(shown);
    return new Listed(domains.all());
  }

  @PostMapping("/{domain}/resume")
  Resumed resume(
      @PathVariable String domain,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String shown) {
    check(shown);
    return new Resumed(domains.resume(domain));
  }

  private void check(@Nullable String shown) {
    if (!token.shownBy(shown)) {
      throw new ResponseStatusException(
          HttpStatus.UNAUTHORIZED, "This needs the admin token as Bearer.");
    }
  }
}
