package jobalerts.alert.subscriptions.web;

import java.util.Map;
import java.util.UUID;
import jobalerts.alert.subscriptions.Grant;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The second step of the double opt-in: the link of the confirmation mail, and its button. */
@Controller
class ConfirmPages {

  private final Tokens tokens;
  private final Subscriptions subscriptions;
  private final Ownership ownership;

  ConfirmPages(Tokens tokens, Subscriptions subscriptions, Ownership ownership) {
    this.tokens = tokens;
    this.subscriptions = subscriptions;
    this.ownership = ownership;
  }

  @GetMapping("/confirm/{token}")
  ModelAndView ask(@PathVariable String token) {
    Subscription alert = alert(grant(token));
    return new ModelAndView("confirm", Map.of("alert", AlertCard.of(alert), "token", token));
  }

  @PostMapping("/confirm/{token}")
  ModelAndView confirm(@PathVariable String token) {
    Grant grant = grant(token);
    UUID id = alert(grant).id();
    boolean first = ownership.confirm(grant.subscriberId(), id);
    String manage = tokens.issue(Purpose.MANAGE, grant.subscriberId(), null);
    return new ModelAndView(
        "confirmed", Map.of("alert", AlertCard.of(alert(grant)), "first", first, "manage", manage));
  }

  private Grant grant(String token) {
    return tokens.find(Purpose.CONFIRM, token).orElseThrow(UnknownLink::new);
  }

  private Subscription alert(Grant grant) {
    UUID id = grant.subscriptionId();
    if (id == null) {
      throw new UnknownLink();
    }
    return subscriptions.subscription(id).orElseThrow(UnknownLink::new);
  }
}
