package jobalerts.alert.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The postings that an alert fits, and those that it fits but for a single criterion. */
public final class PostingAnswer<P> {

  private final List<PostingBlock<P>> blocks;
  private final List<CriteriaQuery.Asked> asked;
  private final @Nullable Circle circle;
  private final long[] fitting;
  private final Map<Criterion, long[]> failing = new EnumMap<>(Criterion.class);

  PostingAnswer(List<PostingBlock<P>> blocks, Criteria wish, WordNumbers numbers) {
    this.blocks = blocks;
    this.asked = CriteriaQuery.of(wish, numbers);
    this.circle = wish.within();
    this.fitting = new long[blocks.size()];
    asked.forEach(it -> failing.put(it.criterion(), new long[blocks.size()]));
    for (int i = 0; i < fitting.length; i++) {
      ask(i);
    }
  }

  /** Once two criteria have failed for a posting, none is asked about it any more. */
  private void ask(int at) {
    PostingBlock<P> block = blocks.get(at);
    long once = ~block.used();
    long twice = once;
    long[] fails = new long[asked.size()];
    for (int i = 0; i < fails.length && twice != -1; i++) {
      fails[i] = ~asked.get(i).holding().at(block, ~twice);
      twice |= once & fails[i];
      once |= fails[i];
    }
    fitting[at] = ~once;
    for (int i = 0; i < fails.length; i++) {
      failing(asked.get(i).criterion())[at] = fails[i] & once & ~twice;
    }
  }

  /** The criteria that the alert gives. */
  public Set<Criterion> given() {
    return failing.keySet();
  }

  public void each(Consumer<P> sink) {
    each(fitting, sink);
  }

  /** Each posting that would fit if the alert did not give this criterion, and does not now. */
  public void eachBut(Criterion criterion, Consumer<P> sink) {
    each(failing(criterion), sink);
  }

  public void eachFit(Consumer<Fit<P>> sink) {
    for (int i = 0; i < fitting.length; i++) {
      if (fitting[i] != 0) {
        eachFit(blocks.get(i), fitting[i], sink);
      }
    }
  }

  private void eachFit(PostingBlock<P> block, long found, Consumer<Fit<P>> sink) {
    long[] unstated = asked.stream().mapToLong(it -> it.unstated().at(block, found)).toArray();
    for (long left = found; left != 0; left &= left - 1) {
      sink.accept(fit(block, unstated, Long.numberOfTrailingZeros(left)));
    }
  }

  private Fit<P> fit(PostingBlock<P> block, long[] unstated, int slot) {
    int count = 0;
    for (long postings : unstated) {
      count += (int) (postings >>> slot & 1);
    }
    double miles = circle == null ? 0 : block.places.miles(circle, slot);
    return new Fit<>(block.posting(slot), count, miles, block.pay.orLowest(slot));
  }

  private long[] failing(Criterion criterion) {
    return failing.getOrDefault(criterion, new long[blocks.size()]);
  }

  private void each(long[] found, Consumer<P> sink) {
    for (int i = 0; i < found.length; i++) {
      for (long left = found[i]; left != 0; left &= left - 1) {
        sink.accept(blocks.get(i).posting(Long.numberOfTrailingZeros(left)));
      }
    }
  }
}
