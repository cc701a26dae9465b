package jobalerts.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a recruiter does with a posting.
 *
 * @param at since the beginning
 * @param open false: it closes
 */
record Change(Duration at, Offer offer, boolean open) {

  /** Spread over the run; one in four is changed later, and one in six closes. */
  static List<Change> random(Settings settings, RandomGenerator random) {
    List<Change> changes = new ArrayList<>();
    long end = settings.during().toMillis();
    for (int number = 0; number < settings.postings(); number++) {
      Offer offer = Offer.random(number, random);
      long at = random.nextLong(end);
      changes.add(new Change(Duration.ofMillis(at), offer, true));
      if (random.nextInt(4) == 0) {
        at = random.nextLong(at, end);
        offer = offer.moved(random);
        changes.add(new Change(Duration.ofMillis(at), offer, true));
      }
      if (random.nextInt(6) == 0) {
        at = random.nextLong(at, end);
        changes.add(new Change(Duration.ofMillis(at), offer, false));
      }
    }
    // Stable: what happens to one posting in one moment stays in its order.
    changes.sort(Comparator.comparing(Change::at));
    return changes;
  }
}
