package jobalerts.alert.openings;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A posting as the window knows it.
 *
 * @param fold those of one fold are one opening
 */
public record RecentOpening(UUID id, UUID fold, Instant firstSeenAt) {

  static final Comparator<RecentOpening> EARLIEST =
      Comparator.comparing(RecentOpening::firstSeenAt).thenComparing(RecentOpening::id);
}
