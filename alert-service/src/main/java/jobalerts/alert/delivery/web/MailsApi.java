package jobalerts.alert.delivery.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.delivery.EndedMail;
import jobalerts.alert.delivery.UnsentMails;
import jobalerts.alert.operators.ForOperators;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows operators the mails that were not sent, and tries one again. */
@ForOperators
@RestController
@RequestMapping("/v1/mails")
class MailsApi {

  private static final Set<String> STATUSES = Set.of("held", "failed", "rejected", "suppressed");

  record Mails(List<EndedMail> mails) {}

  private final UnsentMails unsent;

  MailsApi(UnsentMails unsent) {
    this.unsent = unsent;
  }

  @GetMapping
  Mails unsent(@RequestParam(defaultValue = "failed") String status) {
    if (!STATUSES.contains(status)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The status is one of " + STATUSES);
    }
    return new Mails(unsent.newest(status));
  }

  @PostMapping("/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void retry(@PathVariable UUID id) {
    if (!unsent.retry(id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such unsent mail.");
    }
  }
}
