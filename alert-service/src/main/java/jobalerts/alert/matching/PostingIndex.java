package jobalerts.alert.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;

/**
 * The alert index turned round: the postings are kept, and an alert is the question.
 *
 * <p>Postings stand in blocks of 64, where each is one bit. A criterion reads the columns of its
 * own terms and gives one word of bits for a block, so most alerts are answered by a few
 * instructions for 64 postings (bitmap indexes, O'Neil and Quass, SIGMOD 1997). Which postings miss
 * by just one criterion falls out of the same pass, by counting failures in two bits: once, twice.
 * The exact distance, and phrases of several words, are computed for those postings only that have
 * failed at most once so far; all phrases of a question are looked for at once ({@link
 * PhraseAutomaton}), so that no question costs more than reading each text once.
 *
 * <p>Texts are kept as the numbers of their words ({@link WordNumbers}). The numbers of words that
 * no posting has any more are given up by numbering all anew when as many postings have gone as
 * there are.
 *
 * <p>Reading never waits: blocks are copied to be changed, and a new list of them is published by
 * one volatile write. A question sees all of an update or nothing of it. Writers wait for each
 * other.
 *
 * @param <P> what the keeper knows a posting by, with {@code equals}
 */
public final class PostingIndex<P> {

  /**
   * One posting as it is from now on.
   *
   * @param job {@code null} when it is gone
   */
  public record Change<P>(P posting, @Nullable Job job) {}

  private record Snapshot<P>(List<PostingBlock<P>> blocks, WordNumbers numbers) {}

  private static final int SLOT_BITS = 6;
  private static final int IN_BLOCK = 63;
  private static final int FEW = 4_096;

  private final Map<P, Integer> places = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int gone;
  private volatile Snapshot<P> snapshot = new Snapshot<>(List.of(), new WordNumbers());

  /** Makes the changes in their order. Many together cost less than each alone. */
  public synchronized void update(Collection<Change<P>> changes) {
    Snapshot<P> old = snapshot;
    Map<Integer, PostingBlock<P>> changed = new TreeMap<>();
    for (Change<P> change : changes) {
      remove(change.posting(), old, changed);
      Job job = change.job();
      if (job != null) {
        put(change.posting(), job, old, changed);
      }
    }
    changed.values().forEach(PostingBlock::index);
    List<PostingBlock<P>> blocks = new ArrayList<>(old.blocks());
    changed.forEach((at, block) -> {
      if (at < blocks.size()) {
        blocks.set(at, block);
      } else {
        blocks.add(block);
      }
    });
    snapshot = tidy(new Snapshot<>(blocks, old.numbers()));
  }

  /** Which postings the alert fits now, and which but for one criterion. */
  public PostingAnswer<P> ask(Criteria wish) {
    Snapshot<P> now = snapshot;
    return new PostingAnswer<>(now.blocks(), wish, now.numbers());
  }

  public synchronized int size() {
    return places.size();
  }

  private void put(P posting, Job job, Snapshot<P> old, Map<Integer, PostingBlock<P>> changed) {
    int place = free.isEmpty() ? places.size() : free.pop();
    places.put(posting, place);
    block(place, old, changed).put(place & IN_BLOCK, posting, job, old.numbers());
  }

  private void remove(P posting, Snapshot<P> old, Map<Integer, PostingBlock<P>> changed) {
    Integer place = places.remove(posting);
    if (place != null) {
      free.push(place);
      gone++;
      block(place, old, changed).clear(place & IN_BLOCK);
    }
  }

  private PostingBlock<P> block(int place, Snapshot<P> old, Map<Integer, PostingBlock<P>> changed) {
    return changed.computeIfAbsent(
        place >>> SLOT_BITS,
        at -> at < old.blocks().size() ? old.blocks().get(at).copy() : new PostingBlock<>());
  }

  private Snapshot<P> tidy(Snapshot<P> full) {
    if (gone < FEW || gone < places.size()) {
      return full;
    }
    gone = 0;
    BitSet used = new BitSet();
    full.blocks().forEach(block -> block.collectWords(used));
    Renumbering fresh = new Renumbering(used);
    List<PostingBlock<P>> blocks = full.blocks().stream().map(PostingBlock::copy).toList();
    blocks.forEach(block -> block.renumber(fresh));
    return new Snapshot<>(blocks, full.numbers().renumbered(used, fresh));
  }
}
