package jobalerts.alert.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recipient domains that refuse this sender, and are left alone for a while. A number of refusals
 * by policy in a row pauses a domain; when the pause is over the first mail is the test, and its
 * refusal pauses the domain for twice as long.
 *
 * <p>Refusals come as replies of the mail server, and afterwards as reports. An acceptance ends the
 * row of replies only: behind a relay, which accepts everything, it says nothing of the domain. The
 * row of reports ends by a day without one.
 */
@Component
public class PausedDomains {

  private static final Logger LOG = LoggerFactory.getLogger(PausedDomains.class);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(1);

  private record Seen(List<DomainRefusals> domains, Instant at) {}

  private final CountedRefusals counted;
  private final MeterRegistry metrics;
  private final Clock clock;
  private volatile Seen seen = new Seen(List.of(), Instant.EPOCH);

  PausedDomains(CountedRefusals counted, MeterRegistry metrics, Clock clock) {
    this.counted = counted;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Those of the domains, in lower case, that are not sent to now, and when they are again. */
  public Map<String, Instant> pausedUntil(Collection<String> domains) {
    List<DomainRefusals> known = look();
    if (known.isEmpty()) {
      return Map.of();
    }
    Instant now = clock.instant();
    Set<String> asked = new HashSet<>(domains);
    Map<String, Instant> paused = new HashMap<>();
    for (DomainRefusals domain : known) {
      Instant until = domain.pausedUntil();
      if (until != null && until.isAfter(now) && asked.contains(domain.domain())) {
        paused.merge(domain.domain(), until, (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return paused;
  }

  /** The mail server refused a mail to the domain by policy, with that status. */
  public void refused(String domain, String status) {
    count(domain, CountedRefusals.Teller.REPLY, status);
  }

  /** A report tells that the domain refused a mail by policy, with that status. */
  public void reported(String domain, String status) {
    count(domain, CountedRefusals.Teller.REPORT, status);
  }

  private void count(String domain, CountedRefusals.Teller teller, String status) {
    String name = domain.toLowerCase(Locale.ROOT);
    metrics.counter("jobalerts.mails.policy.refusals").increment();
    counted
        .count(name, teller, status)
        .ifPresentOrElse(
            until -> LOG.error("Mails to {} pause until {}: refused with {}", name, until, status),
            () -> LOG.warn("A mail to {} was refused by policy with {}", name, status));
    forget();
  }

  /** The mail server took a mail for each of the domains, in lower case. */
  public void accepted(Collection<String> domains) {
    List<DomainRefusals> known = look();
    if (known.isEmpty()) {
      return;
    }
    Set<String> accepted = new HashSet<>(domains);
    Set<String> ended =
        known.stream()
            .map(DomainRefusals::domain)
            .filter(accepted::contains)
            .collect(Collectors.toSet());
    if (!ended.isEmpty()) {
      counted.end(ended, CountedRefusals.Teller.REPLY);
      forget();
    }
  }

  /** An operator has mended what was refused; whether anything was counted. */
  public boolean resume(String domain) {
    Set<String> name = Set.of(domain.toLowerCase(Locale.ROOT));
    int ended = 0;
    for (CountedRefusals.Teller teller : CountedRefusals.Teller.values()) {
      ended += counted.end(name, teller);
    }
    forget();
    return ended > 0;
  }

  /** All that are counted, paused or not. */
  public List<DomainRefusals> all() {
    return counted.all();
  }

  private List<DomainRefusals> look() {
    Seen last = seen;
    Instant now = clock.instant();
    if (last.at().plus(LOOK_AGAIN_AFTER).isAfter(now)) {
      return last.domains();
    }
    List<DomainRefusals> domains = counted.all();
    seen = new Seen(domains, now);
    return domains;
  }

  private void forget() {
    seen = new Seen(List.of(), Instant.EPOCH);
  }
}
