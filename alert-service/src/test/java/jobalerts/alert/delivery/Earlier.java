package jobalerts.alert.delivery;

import java.time.Instant;
import jobalerts.alert.Jobs;
import jobalerts.alert.matching.Subject;
import jobalerts.alert.openings.Version;

/** Earlier versions of openings, replaced so many seconds after the epoch as their number. */
final class Earlier {

  private Earlier() {}

  static Version open(long number, Jobs job) {
    return new Version(number, true, Subject.of(job.job()), Instant.ofEpochSecond(number));
  }

  static Version closed(long number, Jobs job) {
    return new Version(number, false, Subject.of(job.job()), Instant.ofEpochSecond(number));
  }
}
