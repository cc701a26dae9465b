package jobalerts.alert.mail.bounces.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobalerts.alert.mail.Reason;
import jobalerts.alert.mail.Suppression;
import jobalerts.alert.mail.Suppressions;
import jobalerts.alert.operators.ForOperators;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows suppressions to operators, who lift and add them. An address stands in bodies only. */
@ForOperators
@RestController
@RequestMapping("/v1/suppressions")
class SuppressionsController {

  private static final int PAGE = 100;

  record Asked(@Nullable String address) {}

  record Listed(List<Suppression> suppressions) {}

  record Lifted(boolean lifted) {}

  private final Suppressions suppressions;
  private final Clock clock;

  SuppressionsController(Suppressions suppressions, Clock clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  @GetMapping
  Listed list(@RequestParam Optional<Instant> before) {
    Instant time = before.orElseGet(() -> clock.instant().plusSeconds(1));
    return new Listed(suppressions.before(time, PAGE));
  }

  @PostMapping("/search")
  Listed search(@RequestBody Asked asked) {
    return new Listed(suppressions.find(address(asked)).stream().toList());
  }

  @PostMapping("/lift")
  Lifted lift(@RequestBody Asked asked) {
    return new Lifted(suppressions.lift(address(asked)));
  }

  @PostMapping
  Listed add(@RequestBody Asked asked) {
    String address = address(asked);
    suppressions.add(address, Reason.OPERATOR, null, null);
    return new Listed(suppressions.find(address).stream().toList());
  }

  private static String address(Asked asked) {
    return Optional.ofNullable(asked.address())
        .flatMap(EmailAddress::parse)
        .map(EmailAddress::value)
        .orElseThrow(() -> new InvalidInput("/address", "must be an e-mail address"));
  }
}
