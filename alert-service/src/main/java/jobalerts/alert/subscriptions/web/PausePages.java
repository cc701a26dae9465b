package jobalerts.alert.subscriptions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.alert.subscriptions.Subscription;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Turning an own alert off for a while, and on again. */
@Controller
@RequestMapping("/manage/{token}/alerts/{id}")
class PausePages {

  private final OwnAlerts alerts;
  private final Ownership ownership;
  private final Clock clock;

  PausePages(OwnAlerts alerts, Ownership ownership, Clock clock) {
    this.alerts = alerts;
    this.ownership = ownership;
    this.clock = clock;
  }

  @PostMapping("/pause")
  View pause(
      @PathVariable String token,
      @PathVariable UUID id,
      @RequestParam(name = "for", defaultValue = "") String length,
      @RequestParam(defaultValue = "") String until) {
    Subscription alert = alerts.own(token, id);
    PauseLength pause = new PauseLength(length, until);
    if (pause.open()) {
      ownership.pause(alert.subscriberId(), id);
      return SeeOther.overview(token, "paused");
    }
    Optional<Instant> end = pause.end(clock.instant(), alert.schedule().zone());
    end.ifPresent(it -> ownership.pause(alert.subscriberId(), id, it));
    return SeeOther.overview(token, end.isPresent() ? "paused" : "unknown-day");
  }

  @PostMapping("/resume")
  View resume(@PathVariable String token, @PathVariable UUID id) {
    ownership.resume(alerts.own(token, id).subscriberId(), id);
    return SeeOther.overview(token, "resumed");
  }
}
