package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.Map;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;

/**
 * One match of one posting: goes through the clusters of its keys and tells who is found. What it
 * needs of memory it keeps for the next one.
 */
final class Scan {

  private static final int BATCH = 1_024;

  private final FoldedText folded = new FoldedText();
  private final TermTable.WordIds wordIds = new TermTable.WordIds();
  private final TermSet text = new TermSet();
  private final TermSet employer = new TermSet();
  private final int[] found = new int[BATCH];
  private final SlotSet seen = new SlotSet();
  private int count;
  private boolean repeats;

  void run(Snapshot snapshot, Job job, MatchSink sink) {
    PostingQuery query = new PostingQuery(job);
    readTerms(snapshot, job);
    count = 0;
    repeats = query.repeats();
    if (repeats) {
      seen.clear(snapshot.slots.limit);
    }
    Matches matches = new Matches(sink);
    if (query.everywhere) {
      scanAllPlaces(snapshot, query, matches);
    } else {
      for (int place : query.places) {
        scanPlace(snapshot, query, place, matches);
      }
    }
    tell(snapshot.slots, matches);
    askOneByOne(snapshot.odd, job, sink, matches);
    matches.flush();
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
    for (int place = 0; place < PlaceKeys.LIMIT; place++) {
      scanPlace(snapshot, query, place, matches);
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
    int blocks = cluster.blocks();
    for (int i = 0; i < blocks; i++) {
      Block block = cluster.block(i);
      long pass = query.pass(block.columns) & cluster.taken(i);
      if (block.rules != null) {
        pass = mayHold(block.rules, pass);
      }
      if (pass != 0) {
        if (count + Block.SIZE > BATCH) {
          tell(snapshot.slots, matches);
        }
        long unsure = query.unsure(block.columns) & pass;
        take(block.slots, pass & ~unsure);
        ask(snapshot.slots, query, block.slots, unsure);
      }
    }
  }

  private long mayHold(long[] rules, long pass) {
    long may = 0;
    for (long left = pass; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      may |= TermRule.mayHold(rules[at], text) ? 1L << at : 0;
    }
    return may;
  }

  private void take(int[] slots, long sure) {
    for (long left = sure; left != 0; left &= left - 1) {
      found[count++] = slots[Long.numberOfTrailingZeros(left)];
    }
  }

  private void ask(Slots.View view, PostingQuery query, int[] slots, long unsure) {
    for (long left = unsure; left != 0; left &= left - 1) {
      int slot = slots[Long.numberOfTrailingZeros(left)];
      int chunk = slot >>> Chunks.BITS;
      int in = slot & Chunks.MASK;
      long[] packed = view.packed[chunk];
      int at = in * PackedCriteria.LONGS;
      if (query.accepts(packed[at], packed[at + 1], packed[at + 2], view.centres[chunk][in])
          && TermRule.holds(view.terms[chunk][in], text, employer)) {
        found[count++] = slot;
      }
    }
  }

  /**
   * From slots to alerts. All at once, since each look at a slot's members may wait for memory, and
   * many can wait together.
   */
  private void tell(Slots.View view, Matches matches) {
    for (int i = 0; i < count; i++) {
      int slot = found[i];
      int member = view.members[slot >>> Chunks.BITS][slot & Chunks.MASK];
      if (repeats && !seen.add(slot)) {
        continue;
      }
      if (member > 0) {
        matches.add(member - 1);
      } else if (member == Slots.MANY) {
        tellAll(view.groups[slot >>> Chunks.BITS][slot & Chunks.MASK], matches);
      }
    }
    count = 0;
  }

  private static void tellAll(@Nullable Numbers group, Matches matches) {
    for (int i = 0; group != null && i < group.size(); i++) {
      matches.add(group.get(i));
    }
  }

  private static void askOneByOne(
      Map<Integer, Criteria> odd, Job job, MatchSink sink, Matches matches) {
    if (odd.isEmpty()) {
      return;
    }
    Subject subject = Subject.of(job);
    odd.forEach((alert, criteria) -> {
      boolean holds;
      try {
        holds = Checks.hold(criteria, subject);
      } catch (RuntimeException e) {
        sink.failed(alert, e);
        return;
      }
      if (holds) {
        matches.add(alert);
      }
    });
  }

  /** Slots that were told already: a bit for each. */
  private static final class SlotSet {

    private long[] bits = new long[1];
    private int[] words = new int[64];
    private int size;

    void clear(int limit) {
      for (int i = 0; i < size; i++) {
        bits[words[i]] = 0;
      }
      size = 0;
      if (bits.length <= limit >>> 6) {
        bits = new long[(limit >>> 6) + 1 + (limit >>> 8)];
      }
    }

    boolean add(int slot) {
      int word = slot >>> 6;
      long before = bits[word];
      long after = before | 1L << slot;
      if (before == 0) {
        if (size == words.length) {
          words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
      }
      bits[word] = after;
      return before != after;
    }
  }
}
