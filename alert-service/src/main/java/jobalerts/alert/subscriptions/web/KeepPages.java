package jobalerts.alert.subscriptions.web;

import java.util.Map;
import java.util.UUID;
import jobalerts.alert.subscriptions.Ownership;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Where the mail leads that tells that an alert is about to end. */
@Controller
@RequestMapping("/manage/{token}/alerts/{id}/keep")
class KeepPages {

  private final OwnAlerts alerts;
  private final Ownership ownership;

  KeepPages(OwnAlerts alerts, Ownership ownership) {
    this.alerts = alerts;
    this.ownership = ownership;
  }

  @GetMapping
  ModelAndView ask(@PathVariable String token, @PathVariable UUID id) {
    AlertCard alert = AlertCard.of(alerts.own(token, id));
    return new ModelAndView("keep", Map.of("alert", alert, "token", token));
  }

  @PostMapping
  View keep(@PathVariable String token, @PathVariable UUID id) {
    ownership.keep(alerts.own(token, id).subscriberId(), id);
    return SeeOther.overview(token, "kept");
  }
}
