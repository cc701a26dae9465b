package jobalerts.alert.subscriptions.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Subscriber;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What a subscriber sees and does by the link in each mail. */
@Controller
@RequestMapping("/manage/{token}")
class ManagePages {

  private static final Pattern MAILS_A_DAY = Pattern.compile("[1-9]|1[0-9]|20");

  private final Tokens tokens;
  private final Subscriptions subscriptions;
  private final Ownership ownership;
  private final MailTimes times;

  ManagePages(Tokens tokens, Subscriptions subscriptions, Ownership ownership, MailTimes times) {
    this.tokens = tokens;
    this.subscriptions = subscriptions;
    this.ownership = ownership;
    this.times = times;
  }

  @GetMapping
  ModelAndView overview(@PathVariable String token, @RequestParam(defaultValue = "") String done) {
    Subscriber owner = owner(token);
    Integer chosen = owner.mostMailsADay();
    return new ModelAndView("manage", Map.of("token", token, "done", done))
        .addObject("email", owner.email())
        .addObject("most", chosen == null ? times.mostMailsADay() : chosen)
        .addObject("alerts", subscriptions.of(owner.id()).stream().map(AlertCard::of).toList());
  }

  @PostMapping("/limit")
  View limit(@PathVariable String token, @RequestParam(defaultValue = "") String most) {
    Subscriber owner = owner(token);
    if (!MAILS_A_DAY.matcher(most).matches()) {
      return SeeOther.overview(token, "unknown-number");
    }
    ownership.limit(owner.id(), Integer.parseInt(most));
    return SeeOther.overview(token, "limited");
  }

  @PostMapping("/alerts/{id}/delete")
  View delete(@PathVariable String token, @PathVariable UUID id) {
    ownership.delete(owner(token).id(), id);
    return SeeOther.overview(token, "deleted");
  }

  @PostMapping("/unsubscribe")
  View unsubscribe(@PathVariable String token) {
    ownership.deleteAll(owner(token).id());
    return SeeOther.overview(token, "unsubscribed");
  }

  @GetMapping("/export")
  ResponseEntity<String> export(@PathVariable String token) {
    String name = ContentDisposition.attachment().filename("my-job-alerts.json").build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(ownership.export(owner(token).id()));
  }

  @GetMapping("/erase")
  ModelAndView askToErase(@PathVariable String token) {
    return new ModelAndView("erase", Map.of("token", token, "email", owner(token).email()));
  }

  @PostMapping(path = "/erase", params = "sure=yes")
  String erase(@PathVariable String token) {
    ownership.erase(owner(token).id());
    return "erased";
  }

  private Subscriber owner(String token) {
    return tokens
        .find(Purpose.MANAGE, token)
        .flatMap(grant -> subscriptions.subscriber(grant.subscriberId()))
        .orElseThrow(UnknownLink::new);
  }
}
