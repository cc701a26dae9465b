package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import jobalerts.common.posting.Job;

/** The quick index; how it works is told by the package. */
public final class ClusterIndex implements AlertIndex {

  private static final int NONE = -1;

  private final Queue<Scan> idle = new ConcurrentLinkedQueue<>();
  private final Centres centres = new Centres();
  private final Terms terms = new Terms();

  /** Alerts that can not be packed, asked one by one; whoever asks them tells what is wrong. */
  private final Map<Integer, Criteria> odd = new TreeMap<>();

  private Slots slots = new Slots();
  private Clusters clusters = new Clusters();

  /** The slots of alerts, and one more; 0 for none. */
  private int[] slotOf = new int[64];

  private int packed;
  private volatile Snapshot snapshot = published();

  @Override
  public int size() {
    return snapshot.size;
  }

  @Override
  public void match(Job job, MatchSink sink) {
    Snapshot now = snapshot;
    Matches matches = new Matches(sink);
    Scan known = idle.poll();
    Scan scan = known == null ? new Scan() : known;
    try {
      scan.run(now, job, matches);
    } finally {
      idle.add(scan);
    }
    if (!now.odd.isEmpty()) {
      Checks.ask(now.odd, job, sink, matches);
    }
    matches.flush();
  }

  @Override
  public synchronized void update(Collection<Change> changes) {
    changes.forEach(this::make);
    snapshot = published();
  }

  private Snapshot published() {
    clusters.clean(slots);
    if (slots.isSparse()) {
      move();
    }
    terms.tidy();
    return new Snapshot(
        slots.publish(),
        centres.published(),
        clusters.publish(),
        terms,
        Map.copyOf(odd),
        packed + odd.size());
  }

  private void make(Change change) {
    int alert = change.alert();
    int before = alert < slotOf.length ? slotOf[alert] - 1 : NONE;
    int now = slot(change);
    if (now != before) {
      move(alert, before, now);
    }
  }

  /** Where the alert is to be from now on, if it is to be in a slot. */
  private int slot(Change change) {
    odd.remove(change.alert());
    Criteria criteria = change.criteria();
    if (criteria == null) {
      return NONE;
    }
    try {
      return slot(PackedCriteria.of(criteria, centres, terms), change.alert());
    } catch (RuntimeException _) {
      odd.put(change.alert(), criteria);
      return NONE;
    }
  }

  private int slot(PackedCriteria criteria, int alert) {
    int known = slots.find(criteria);
    if (known != NONE) {
      TermRule.drop(criteria.terms, terms);
      return known;
    }
    return add(criteria, alert);
  }

  private int add(PackedCriteria criteria, int alert) {
    int slot = slots.add(criteria, alert);
    long row = Columns.row(criteria);
    long rule = TermRule.shortened(criteria.terms);
    AccessKeys.each(
        criteria,
        centres,
        (key, exact, detail) -> {
          clusters.add(key, slot, exact ? row | 1L << Columns.EXACT : row, detail, rule);
          slots.entered(slot);
        });
    return slot;
  }

  private void move(int alert, int before, int now) {
    if (before != NONE) {
      leave(alert, before);
      packed--;
    }
    if (now != NONE) {
      slots.join(now, alert);
      packed++;
    }
    remember(alert, now);
  }

  private void leave(int alert, int slot) {
    if (slots.leave(slot, alert)) {
      PackedCriteria criteria = slots.packed(slot);
      AccessKeys.each(criteria, centres, (key, _, _) -> clusters.noteDeath(key));
      TermRule.drop(criteria.terms, terms);
    }
  }

  private void remember(int alert, int slot) {
    if (alert >= slotOf.length) {
      slotOf = Arrays.copyOf(slotOf, Math.max(alert + 1, slotOf.length + slotOf.length / 8));
    }
    slotOf[alert] = slot + 1;
  }

  /** Into slots and clusters without gaps. */
  private void move() {
    Slots old = slots;
    slots = new Slots();
    clusters = new Clusters();
    for (int slot = 0; slot < old.limit(); slot++) {
      if (old.isAlive(slot)) {
        int moved = add(old.packed(slot), slot);
        old.eachMember(
            slot,
            alert -> {
              slots.join(moved, alert);
              remember(alert, moved);
            });
      }
    }
  }
}
