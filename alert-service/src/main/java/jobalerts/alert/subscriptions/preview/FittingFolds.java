package jobalerts.alert.subscriptions.preview;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.matching.Fit;
import jobalerts.alert.openings.RecentOpening;

/** The postings that fit, those of one fold together as the one opening that they are. */
final class FittingFolds {

  private static final Comparator<Fit<RecentOpening>> BEST_FIRST =
      Comparator.<Fit<RecentOpening>>comparingInt(Fit::unstated)
          .thenComparingDouble(Fit::miles)
          .thenComparing(Comparator.<Fit<RecentOpening>>comparingLong(Fit::pay).reversed())
          .thenComparing(fit -> fit.posting().firstSeenAt(), Comparator.reverseOrder())
          .thenComparing(fit -> fit.posting().id());

  private static final class Fold {

    private Fit<RecentOpening> best;
    private Instant arrival;

    private Fold(Fit<RecentOpening> first) {
      this.best = first;
      this.arrival = first.posting().firstSeenAt();
    }

    private void add(Fit<RecentOpening> fit) {
      best = BEST_FIRST.compare(fit, best) < 0 ? fit : best;
      Instant other = fit.posting().firstSeenAt();
      arrival = other.isBefore(arrival) ? other : arrival;
    }
  }

  private final Map<UUID, Fold> folds = new HashMap<>();

  void add(Fit<RecentOpening> fit) {
    Fold known = folds.putIfAbsent(fit.posting().fold(), new Fold(fit));
    if (known != null) {
      known.add(fit);
    }
  }

  int size() {
    return folds.size();
  }

  Set<UUID> ids() {
    return folds.keySet();
  }

  /** The posting that fits best of each of the best folds. Nearly all may fit; few are sorted. */
  List<UUID> best(int most) {
    PriorityQueue<Fit<RecentOpening>> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    for (Fold fold : folds.values()) {
      if (worstFirst.size() < most) {
        worstFirst.add(fold.best);
      } else if (BEST_FIRST.compare(fold.best, worstFirst.element()) < 0) {
        worstFirst.remove();
        worstFirst.add(fold.best);
      }
    }
    return worstFirst.stream().sorted(BEST_FIRST).map(fit -> fit.posting().id()).toList();
  }

  /** When each was seen first, in order. */
  List<Instant> arrivals() {
    return folds.values().stream().map(fold -> fold.arrival).sorted().toList();
  }
}
