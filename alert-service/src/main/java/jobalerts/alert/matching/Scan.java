package jobalerts.alert.matching;

import jobalerts.common.posting.Job;

/**
 * One match of one posting: goes through the clusters of its keys and tells who is found. What it
 * needs of memory it keeps for the next one.
 */
final class Scan {

  private final FoldedText folded = new FoldedText();
  private final TermTable.WordIds wordIds = new TermTable.WordIds();
  private final Marks text = new Marks();
  private final Marks employer = new Marks();
  private final SlotList sure = new SlotList();
  private final SlotList unsure = new SlotList();
  private final Marks told = new Marks();

  private record Search(Snapshot snapshot, PostingQuery query, Matches matches) {}

  /**
   * The alerts of a block, or of a tail, a bit for each.
   *
   * @param room how many there is room for
   * @param pass who may match
   * @param exact who is to be looked up
   * @param edge whose limits are to be looked at
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Part(long[] block, int room, long pass, long exact, long edge) {

    int detail(int at) {
      return Block.detail(block[room + at]);
    }

    long rule(int at) {
      return block[2 * room + at];
    }
  }

  void run(Snapshot snapshot, Job job, Matches matches) {
    PostingQuery query = new PostingQuery(job);
    Search search = new Search(snapshot, query, matches);
    readTerms(snapshot, job);
    told.clear(snapshot.slots.limit);
    sure.size = 0;
    unsure.size = 0;
    if (query.everywhere) {
      scanAllPlaces(search);
    } else {
      for (int place : query.places) {
        scanPlace(search, place);
      }
    }
    tell(search);
  }

  private void readTerms(Snapshot snapshot, Job job) {
    folded.clear();
    readTerms(snapshot, folded.add(job.title()).add(job.text()), text);
    folded.clear();
    readTerms(snapshot, folded.add(job.employer()), employer);
  }

  /** What was added after the snapshot is nobody's concern; the root stands in every text. */
  private void readTerms(Snapshot snapshot, FoldedText words, Marks found) {
    found.clear(snapshot.termLimit);
    found.add(TermTable.ROOT);
    snapshot.terms.find(words, wordIds, found);
  }

  private void scanAllPlaces(Search search) {
    Snapshot snapshot = search.snapshot;
    for (int key = snapshot.next(0); key >= 0; key = snapshot.next(key + 1)) {
      if (search.query.hasRole(AccessKeys.role(key))) {
        scan(search, key);
      }
    }
  }

  private void scanPlace(Search search, int place) {
    scanRole(search, place, AccessKeys.ANY_ROLE);
    for (int role : search.query.roles) {
      scanRole(search, place, role);
    }
  }

  private void scanRole(Search search, int place, int role) {
    scan(search, AccessKeys.key(place, role, false));
    scan(search, AccessKeys.key(place, role, true));
  }

  private void scan(Search search, int key) {
    Cluster cluster = search.snapshot.cluster(key);
    if (cluster == null) {
      return;
    }
    ColumnQuery columns = search.query.columns;
    for (int i = 0; i < cluster.blocks(); i++) {
      long[] block = cluster.block(i);
      long pass = columns.pass(block);
      if (pass != 0) {
        Part part = new Part(block, Block.SIZE, pass, block[Columns.EXACT], columns.edge(block));
        sift(search, cluster, part);
      }
    }
    scanTail(search, cluster);
  }

  private void scanTail(Search search, Cluster cluster) {
    ColumnQuery columns = search.query.columns;
    long[] tail = cluster.tail();
    long pass = 0;
    long exact = 0;
    long edge = 0;
    for (int i = 0; i < cluster.rows(); i++) {
      long row = tail[i];
      if (columns.passes(row)) {
        pass |= 1L << i;
        exact |= ((row >>> Columns.EXACT) & 1) << i;
        edge |= columns.isEdge(row) ? 1L << i : 0;
      }
    }
    sift(search, cluster, new Part(tail, cluster.room(), pass, exact, edge));
  }

  /** Takes of those that pass the ones which stand the test of what lies beside them. */
  private void sift(Search search, Cluster cluster, Part part) {
    long pass = cluster.isWorded() ? mayHold(part) : part.pass;
    long ask = pass & part.exact;
    if (cluster.hasCircles()) {
      pass = near(search, part, pass);
      ask = pass & (part.exact | part.edge);
    } else {
      pass = within(search.query, part, pass);
    }
    sure.take(part.block, part.room, pass & ~ask);
    unsure.take(part.block, part.room, ask);
    if (sure.isFull() || unsure.isFull()) {
      tell(search);
    }
  }

  private long mayHold(Part part) {
    long may = part.pass;
    for (long left = may; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      may ^= TermRule.mayHold(part.rule(at), text, employer) ? 0 : 1L << at;
    }
    return may;
  }

  private static long near(Search search, Part part, long pass) {
    long near = pass;
    for (long left = search.query.everywhere ? 0 : pass; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      boolean is = Detail.isNear(part.detail(at), search.snapshot.centres, search.query.points);
      near ^= is ? 0 : 1L << at;
    }
    return near;
  }

  private static long within(PostingQuery query, Part part, long pass) {
    long within = pass;
    for (long left = pass & part.edge & ~part.exact; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      within ^= Detail.isWithin(part.detail(at), query.pay, query.years) ? 0 : 1L << at;
    }
    return within;
  }

  private void tell(Search search) {
    Slots.View slots = search.snapshot.slots;
    boolean repeats = search.query.repeats();
    askWithoutTerms(search.snapshot, search.query);
    askTerms(slots.terms);
    tell(slots, sure, repeats, search.matches);
    tell(slots, unsure, repeats, search.matches);
  }

  /**
   * Leaves of the unsure ones those which accept, and of these the slots of those that have rules
   * for words as complements.
   */
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
    int member = view.members(slot);
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
