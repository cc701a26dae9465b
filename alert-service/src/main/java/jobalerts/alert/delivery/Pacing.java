package jobalerts.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jobalerts.alert.delivery.smtp.SmtpSessions;
import jobalerts.alert.mail.PausedDomains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Puts off mails to domains that are paused, or have had as many as they take for now. Such a mail
 * gets its place in its domain's rate, which it takes up when its time has come.
 */
@Component
class Pacing {

  private static final Logger LOG = LoggerFactory.getLogger(Pacing.class);
  private static final Duration SHORTLY = Duration.ofSeconds(10);

  private final PausedDomains paused;
  private final SendingRates rates;
  private final SmtpSessions sessions;
  private final UnfinishedMails unfinished;
  private final Clock clock;

  Pacing(
      PausedDomains paused,
      SendingRates rates,
      SmtpSessions sessions,
      UnfinishedMails unfinished,
      Clock clock) {
    this.paused = paused;
    this.rates = rates;
    this.sessions = sessions;
    this.unfinished = unfinished;
    this.clock = clock;
  }

  /** Lets claims wait that could not be begun; if that can not be either, they run out. */
  void putOffShortly(List<Claim> claims) {
    try {
      unfinished.putOff(claims, clock.instant().plus(SHORTLY));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("{} claims are left to run out", claims.size(), e);
    }
  }

  /** Whether the mail server can be reached, as far as is known. */
  boolean mayBegin() {
    return !sessions.areAway();
  }

  /** Those that may be sent now. */
  List<Claim> ready(List<Claim> claims) {
    if (claims.isEmpty()) {
      return claims;
    }
    Map<String, Instant> until =
        paused.pausedUntil(claims.stream().map(Claim::domain).collect(Collectors.toSet()));
    Map<Claim, Instant> pausedClaims = new LinkedHashMap<>();
    Map<Claim, Instant> pacedClaims = new LinkedHashMap<>();
    List<Claim> ready = new ArrayList<>();
    Instant now = clock.instant();
    for (Claim claim : claims) {
      Instant pausedUntil = until.get(claim.domain());
      if (pausedUntil != null) {
        pausedClaims.put(claim, pausedUntil);
        continue;
      }
      Duration delay = claim.paced() ? Duration.ZERO : rates.delay(claim.domain());
      if (delay.isPositive()) {
        pacedClaims.put(claim, now.plus(delay));
      } else {
        ready.add(claim);
      }
    }
    unfinished.putOff(pausedClaims, false);
    unfinished.putOff(pacedClaims, true);
    return ready;
  }
}
