package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Version;

/**
 * When an update of an opening is news to an alert: exactly if the opening, as it was at some time
 * since, did not meet the alert, be it that it was closed. So an alert that was told an opening at
 * one version, and meets it at a later one, is told it again if and only if it did not meet one in
 * between: it was opened anew, its pay rose into the range again, its shift fits now. A new text
 * under which it fitted all the time is no news.
 */
final class Anew {

  private Anew() {}

  /**
   * Since when what was told before does not count: the moment when the last version ended that the
   * alert did not meet. Nothing if it met them all.
   *
   * @param told the version that it was told
   * @param met the version that it meets now
   */
  static Optional<Instant> since(Criteria criteria, List<Version> earlier, long told, long met) {
    return lastUnfit(
            criteria,
            earlier.stream()
                .filter(version -> version.number() > told && version.number() < met)
                .toList())
        .map(Version::replacedAt);
  }

  /** The last of those that were in force after that moment and that the alert did not meet. */
  static Optional<Version> lastUnfit(Criteria criteria, List<Version> earlier, Instant after) {
    return lastUnfit(
        criteria,
        earlier.stream().filter(version -> !version.replacedAt().isBefore(after)).toList());
  }

  private static Optional<Version> lastUnfit(Criteria criteria, List<Version> earlier) {
    return earlier.reversed().stream()
        .filter(version -> !version.open() || !Checks.hold(criteria, version.subject()))
        .findFirst();
  }
}
