package jobalerts.alert.matching;

import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;

/**
 * One match of one posting: goes through the clusters of its keys and tells who is found. What it
 * needs of memory it keeps for the next one.
 */
final class Scan {

  private final FoldedText folded = new FoldedText();
  private final TermTable.WordIds wordIds = new TermTable.WordIds();
  private final TermSet text = new TermSet();
  private final TermSet employer = new TermSet();
  private final SlotList sure = new SlotList();
  private final SlotList unsure = new SlotList();
  private final SlotSet told = new SlotSet();

  void run(Snapshot snapshot, Job job, Matches matches) {
    PostingQuery query = new PostingQuery(job);
    readTerms(snapshot, job);
    told.clear(snapshot.slots.limit);
    sure.size = 0;
    unsure.size = 0;
    if (query.everywhere) {
      for (int place = 0; place < PlaceKeys.LIMIT; place++) {
        scanPlace(snapshot, query, place, matches);
      }
    } else {
      for (int place : query.places) {
        scanPlace(snapshot, query, place, matches);
      }
    }
    tell(snapshot, query, matches);
  }

  private void readTerms(Snapshot snapshot, Job job) {
    folded.clear();
    text.clear(snapshot.termLimit);
    snapshot.terms.find(folded.add(job.title()).add(job.text()), wordIds, text);
    folded.clear();
    employer.clear(snapshot.termLimit);
    snapshot.terms.find(folded.add(job.employer()), wordIds, employer);
  }

  private void scanPlace(Snapshot snapshot, PostingQuery query, int place, Matches matches) {
    scanRole(snapshot, query, place, AccessKeys.ANY_ROLE, matches);
    for (int role : query.roles) {
      scanRole(snapshot, query, place, role, matches);
    }
  }

  private void scanRole(
      Snapshot snapshot, PostingQuery query, int place, int role, Matches matches) {
    scan(snapshot, query, AccessKeys.key(place, role, false), matches);
    scan(snapshot, query, AccessKeys.key(place, role, true), matches);
  }

  private void scan(Snapshot snapshot, PostingQuery query, int key, Matches matches) {
    Cluster cluster = snapshot.cluster(key);
    if (cluster == null) {
      return;
    }
    for (int i = 0; i < cluster.blocks(); i++) {
      Block block = cluster.block(i);
      long pass = query.columns.pass(block.columns);
      take(block.slots, block.rules, pass, pass & query.columns.unsure(block.columns));
      tellIfFull(snapshot, query, matches);
    }
    scanTail(cluster, query.columns);
    tellIfFull(snapshot, query, matches);
  }

  private void scanTail(Cluster cluster, ColumnQuery columns) {
    long[] rows = cluster.rows();
    long pass = 0;
    long ask = 0;
    for (int i = 0; i < cluster.tail(); i++) {
      if (columns.passes(rows[i])) {
        pass |= 1L << i;
        ask |= columns.isUnsure(rows[i]) ? 1L << i : 0;
      }
    }
    take(cluster.slots(), cluster.rules(), pass, ask);
  }

  private void take(int[] slots, long @Nullable [] rules, long pass, long ask) {
    long may = rules == null ? pass : mayHold(rules, pass);
    sure.take(slots, may & ~ask);
    unsure.take(slots, may & ask);
  }

  private long mayHold(long[] rules, long pass) {
    long may = 0;
    for (long left = pass; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      may |= TermRule.mayHold(rules[at], text) ? 1L << at : 0;
    }
    return may;
  }

  private void tellIfFull(Snapshot snapshot, PostingQuery query, Matches matches) {
    if (sure.isFull() || unsure.isFull()) {
      tell(snapshot, query, matches);
    }
  }

  private void tell(Snapshot snapshot, PostingQuery query, Matches matches) {
    ask(snapshot, query);
    tell(snapshot.slots, sure, query.repeats(), matches);
    tell(snapshot.slots, unsure, query.repeats(), matches);
  }

  /** Leaves of the unsure ones those which accept. */
  private void ask(Snapshot snapshot, PostingQuery query) {
    askWithoutTerms(snapshot, query);
    askTerms(snapshot.slots.terms);
  }

  /** Leaves the slots of those that ask for terms as complements. */
  // Each look at a slot may wait for memory. Two plain loops let many of them wait together.
  private void askWithoutTerms(Snapshot snapshot, PostingQuery query) {
    int[] slots = unsure.slots;
    int accepted = 0;
    for (int i = 0; i < unsure.size; i++) {
      int slot = slots[i];
      long[] packed = snapshot.slots.packed[slot >>> Chunks.BITS];
      int at = (slot & Chunks.MASK) * PackedCriteria.LONGS;
      long limits = packed[at + 2];
      slots[accepted] = PackedCriteria.hasTerms(limits) ? ~slot : slot;
      accepted +=
          query.accepts(packed[at], packed[at + 1], limits, snapshot.centres) ? 1 : 0;
    }
    unsure.size = accepted;
  }

  private void askTerms(int[][][] terms) {
    int[] slots = unsure.slots;
    int accepted = 0;
    for (int i = 0; i < unsure.size; i++) {
      int slot = slots[i] < 0 ? ~slots[i] : slots[i];
      boolean holds =
          slots[i] >= 0
              || TermRule.holds(
                  terms[slot >>> Chunks.BITS][slot & Chunks.MASK], text, employer);
      slots[accepted] = slot;
      accepted += holds ? 1 : 0;
    }
    unsure.size = accepted;
  }

  private void tell(Slots.View view, SlotList found, boolean repeats, Matches matches) {
    for (int i = 0; i < found.size; i++) {
      int slot = found.slots[i];
      int member = view.members[slot >>> Chunks.BITS][slot & Chunks.MASK];
      if (repeats && !told.add(slot)) {
        continue;
      }
      if (member > 0) {
        matches.add(member - 1);
      } else if (member < 0) {
        tell(view.groups[~member >>> Chunks.BITS][~member & Chunks.MASK], matches);
      }
    }
    found.size = 0;
  }

  private static void tell(Numbers group, Matches matches) {
    for (int i = 0; i < group.size(); i++) {
      matches.add(group.get(i));
    }
  }
}
