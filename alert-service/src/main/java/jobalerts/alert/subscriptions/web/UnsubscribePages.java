package jobalerts.alert.subscriptions.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.subscriptions.Grant;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Ending alerts: by the page behind a mail's link, or by the mail program itself (RFC 8058). */
@Controller
class UnsubscribePages {

  private static final String PATH = "/unsubscribe/{token}";

  private final Tokens tokens;
  private final Subscriptions subscriptions;
  private final Ownership ownership;

  UnsubscribePages(Tokens tokens, Subscriptions subscriptions, Ownership ownership) {
    this.tokens = tokens;
    this.subscriptions = subscriptions;
    this.ownership = ownership;
  }

  @GetMapping(PATH)
  ModelAndView ask(@PathVariable String token) {
    Grant grant = grant(token).orElseThrow(UnknownLink::new);
    ModelAndView page = new ModelAndView("unsubscribe", Map.of("token", token));
    page.addObject("all", subscriptions.of(grant.subscriberId()).size());
    one(grant).ifPresent(alert -> page.addObject("alert", AlertCard.of(alert)));
    return page;
  }

  // No cookie, no redirect, no page: this is a machine.
  @PostMapping(path = PATH, params = "List-Unsubscribe=One-Click")
  ResponseEntity<String> oneClick(@PathVariable String token) {
    Optional<Grant> grant = grant(token);
    grant.ifPresent(this::stop);
    return ResponseEntity.status(grant.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
        .contentType(MediaType.TEXT_PLAIN)
        .body(grant.isPresent() ? "Unsubscribed.\n" : "This link has expired.\n");
  }

  @PostMapping(path = PATH, params = "what=this")
  ModelAndView stopThis(@PathVariable String token) {
    Grant grant = grant(token).orElseThrow(UnknownLink::new);
    stop(grant);
    return stopped(grant, token);
  }

  @PostMapping(path = PATH, params = "what=all")
  ModelAndView stopAll(@PathVariable String token) {
    Grant grant = grant(token).orElseThrow(UnknownLink::new);
    ownership.deleteAll(grant.subscriberId());
    return stopped(grant, token);
  }

  private void stop(Grant grant) {
    UUID one = grant.subscriptionId();
    if (one == null) {
      ownership.deleteAll(grant.subscriberId());
    } else {
      ownership.delete(grant.subscriberId(), one);
    }
  }

  private ModelAndView stopped(Grant grant, String token) {
    return new ModelAndView(
        "unsubscribed",
        Map.of("left", subscriptions.of(grant.subscriberId()).size(), "token", token));
  }

  private Optional<Subscription> one(Grant grant) {
    return Optional.ofNullable(grant.subscriptionId()).flatMap(subscriptions::subscription);
  }

  private Optional<Grant> grant(String token) {
    return tokens.find(Purpose.MANAGE, token);
  }
}
