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
    each(fitting, (block, slot) -> sink.accept(block.posting(slot)));
  }

  /** Each posting that would fit if the alert did not give this criterion, and does not now. */
  public void eachBut(Criterion criterion, Consumer<P> sink) {
    each(failing(criterion), (block, slot) -> sink.accept(block.posting(slot)));
  }

  public void eachFit(Consumer<Fit<P>> sink) {
    each(fitting, (block, slot) -> sink.accept(fit(block, slot)));
  }

  private Fit<P> fit(PostingBlock<P> block, int slot) {
    int unstated = 0;
    for (CriteriaQuery.Asked it : asked) {
      unstated += (int) (it.unstated().at(block, -1) >>> slot & 1);
    }
    double miles = circle == null ? 0 : block.places.miles(circle, slot);
    return new Fit<>(block.posting(slot), unstated, miles, block.pay.orLowest(slot));
  }

  private long[] failing(Criterion criterion) {
    return failing.getOrDefault(criterion, new long[blocks.size()]);
  }

  @FunctionalInterface
  private interface Found<P> {
    void at(PostingBlock<P> block, int slot);
  }

  private void each(long[] found, Found<P> sink) {
    for (int i = 0; i < found.length; i++) {
      for (long left = found[i]; left != 0; left &= left - 1) {
        sink.at(blocks.get(i), Long.numberOfTrailingZeros(left));
      }
    }
  }
}
