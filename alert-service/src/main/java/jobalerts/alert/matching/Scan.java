package jobalerts.alert.matching;

import jobalerts.common.posting.Job;

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
      scanAllPlaces(snapshot, query, matches);
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

  private void scanAllPlaces(Snapshot snapshot, PostingQuery query, Matches matches) {
    for (int key = snapshot.next(0); key >= 0; key = snapshot.next(key + 1)) {
      if (query.hasRole(AccessKeys.role(key))) {
        scan(snapshot, query, key, matches);
      }
    }
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
    ColumnQuery columns = query.columns;
    for (int i = 0; i < cluster.blocks(); i++) {
      long[] block = cluster.block(i);
      long pass = columns.pass(block);
      if (pass != 0) {
        sift(
            snapshot,
            query,
            cluster,
            block,
            Block.SIZE,
            pass,
            block[Columns.EXACT],
            columns.edge(block));
        tellIfFull(snapshot, query, matches);
      }
    }
    scanTail(snapshot, query, cluster);
    tellIfFull(snapshot, query, matches);
  }

  private void scanTail(Snapshot snapshot, PostingQuery query, Cluster cluster) {
    long[] tail = cluster.tail();
    long pass = 0;
    long exact = 0;
    long edge = 0;
    for (int i = 0; i < cluster.rows(); i++) {
      long row = tail[i];
      if (query.columns.passes(row)) {
        pass |= 1L << i;
        exact |= ((row >>> Columns.EXACT) & 1) << i;
        edge |= query.columns.isEdge(row) ? 1L << i : 0;
      }
    }
    sift(snapshot, query, cluster, tail, cluster.room(), pass, exact, edge);
  }

  /** Takes of those that pass the ones which stand the test of what lies beside them. */
  private void sift(
      Snapshot snapshot,
      PostingQuery query,
      Cluster cluster,
      long[] block,
      int room,
      long all,
      long exact,
      long edge) {
    long pass = cluster.isWorded() ? mayHold(block, 2 * room, all) : all;
    long ask = pass & exact;
    if (cluster.hasCircles()) {
      pass = near(block, room, pass, snapshot, query);
      ask = pass & (exact | edge);
    } else {
      pass = within(block, room, pass, edge & ~exact, query);
    }
    sure.take(block, room, pass & ~ask);
    unsure.take(block, room, ask);
  }

  private long mayHold(long[] block, int rules, long pass) {
    long may = pass;
    for (long left = pass; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      may ^= TermRule.mayHold(block[rules + at], text, employer) ? 0 : 1L << at;
    }
    return may;
  }

  private static long near(
      long[] block, int entries, long pass, Snapshot snapshot, PostingQuery query) {
    long near = pass;
    for (long left = query.everywhere ? 0 : pass; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      int circle = Block.detail(block[entries + at]);
      near ^= Detail.isNear(circle, snapshot.centres, query.points) ? 0 : 1L << at;
    }
    return near;
  }

  private static long within(long[] block, int entries, long pass, long edge, PostingQuery query) {
    long within = pass;
    for (long left = pass & edge; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      int limits = Block.detail(block[entries + at]);
      within ^= Detail.isWithin(limits, query.pay, query.years) ? 0 : 1L << at;
    }
    return within;
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
      accepted += query.accepts(packed[at], packed[at + 1], limits, snapshot.centres) ? 1 : 0;
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
              || TermRule.holds(terms[slot >>> Chunks.BITS][slot & Chunks.MASK], text, employer);
      slots[accepted] = slot;
      accepted += holds ? 1 : 0;
    }
    unsure.size = accepted;
  }

  private void tell(Slots.View view, SlotList found, boolean repeats, Matches matches) {
    for (int i = 0; i < found.size; i++) {
      int slot = found.slots[i];
      if (repeats && !told.add(slot)) {
        continue;
      }
      // A bit is in the cache where a number is not: 9 of 10 alerts are told by it.
      long others = view.others[slot >>> Chunks.BITS][(slot & Chunks.MASK) / Long.SIZE];
      if (((others >>> slot) & 1) == 0) {
        matches.add(slot);
      } else {
        tellMembers(view, slot, matches);
      }
    }
    found.size = 0;
  }

  private static void tellMembers(Slots.View view, int slot, Matches matches) {
    int member = view.members[slot >>> Chunks.BITS][slot & Chunks.MASK];
    if (member > 0) {
      matches.add(member - 1);
    } else if (member < 0) {
      tell(view.groups[~member >>> Chunks.BITS][~member & Chunks.MASK], matches);
    }
  }

  private static void tell(Numbers group, Matches matches) {
    for (int i = 0; i < group.size(); i++) {
      matches.add(group.get(i));
    }
  }
}
