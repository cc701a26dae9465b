package jobalerts.local.faults;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.BruteForceIndex;

/**
 * Who is to be told of what, by asking every alert about every version of every posting.
 *
 * <p>What was acknowledged last, and is open, must be told to all whom it fits. An earlier version,
 * or one that has closed meanwhile, may have been told to those whom it fitted, if they were mailed
 * before the change. A change is news to those of whom another alert fits now that did not fit
 * before: they are told once more.
 */
final class Expected {

  private final List<Alert> alerts;
  private final AlertIndex index = new BruteForceIndex();
  private final Map<UUID, BitSet> required = new HashMap<>();
  private final Map<UUID, BitSet> allowed = new HashMap<>();
  private final Map<UUID, BitSet> fitting = new HashMap<>();
  private final Map<Pair, Integer> news = new HashMap<>();

  Expected(List<Alert> alerts) {
    this.alerts = alerts;
    List<AlertIndex.Change> all = new ArrayList<>();
    for (int number = 0; number < alerts.size(); number++) {
      all.add(new AlertIndex.Change(number, alerts.get(number).criteria()));
    }
    index.update(all);
  }

  /** The change was answered 202. */
  synchronized void acknowledged(Change change, UUID opening) {
    BitSet alerts = change.open() ? alerts(change.offer()) : new BitSet();
    BitSet fits = subscribers(alerts);
    BitSet before = fitting.put(opening, alerts);
    if (before != null) {
      BitSet fresh = (BitSet) alerts.clone();
      fresh.andNot(before);
      subscribers(fresh).stream()
          .forEach(one -> news.merge(new Pair(one, opening), 1, Integer::sum));
    }
    required.put(opening, fits);
    allowed.computeIfAbsent(opening, _ -> new BitSet()).or(fits);
  }

  synchronized int count() {
    return required.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  synchronized Set<Pair> required() {
    Set<Pair> pairs = new HashSet<>();
    required.forEach(
        (opening, fits) -> fits.stream().forEach(one -> pairs.add(new Pair(one, opening))));
    return pairs;
  }

  synchronized boolean allows(Pair pair) {
    BitSet fits = allowed.get(pair.opening());
    return fits != null && fits.get(pair.subscriber());
  }

  /** By how many mails of their own the pair may have been told. */
  synchronized int mails(Pair pair) {
    return 1 + news.getOrDefault(pair, 0);
  }

  private BitSet alerts(Offer offer) {
    BitSet fits = new BitSet();
    index.match(
        offer.job(),
        (numbers, count) -> {
          for (int i = 0; i < count; i++) {
            fits.set(numbers[i]);
          }
        });
    return fits;
  }

  private BitSet subscribers(BitSet fitting) {
    BitSet fits = new BitSet();
    fitting.stream().forEach(number -> fits.set(alerts.get(number).subscriber()));
    return fits;
  }
}
