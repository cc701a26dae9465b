package jobalerts.alert.mail.bounces.web;

import java.util.List;
import jobalerts.alert.mail.DomainRefusals;
import jobalerts.alert.mail.PausedDomains;
import jobalerts.alert.operators.ForOperators;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators the domains that refuse mails by policy, and lets them end a pause. */
@ForOperators
@RestController
@RequestMapping("/v1/mail-domains")
class MailDomainsController {

  record Listed(List<DomainRefusals> domains) {}

  record Resumed(boolean resumed) {}

  private final PausedDomains domains;

  MailDomainsController(PausedDomains domains) {
    this.domains = domains;
  }

  @GetMapping
  Listed list() {
    return new Listed(domains.all());
  }

  @PostMapping("/{domain}/resume")
  Resumed resume(@PathVariable String domain) {
    return new Resumed(domains.resume(domain));
  }
}
