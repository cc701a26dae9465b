package jobalerts.alert.openings;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets versions of openings that nobody compares with any more. */
@Component
class ForgetVersions {

  private final History history;
  private final HistorySettings settings;
  private final Clock clock;

  ForgetVersions(History history, HistorySettings settings, Clock clock) {
    this.history = history;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    history.forget(clock.instant().minus(settings.keepVersions()));
  }
}
