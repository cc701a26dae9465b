package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.UnaryOperator;

/**
 * A growing array whose state can be published: it lies in chunks, what was published is shared,
 * and a chunk is copied before it is written to for the first time after that. So a batch of
 * changes costs the list of chunks once, and those chunks that it touches.
 *
 * @param <A> an array, such as {@code int[]}, for {@link #SIZE} elements
 */
final class Chunks<A> {

  static final int BITS = 10;
  static final int SIZE = 1 << BITS;
  static final int MASK = SIZE - 1;

  private final A empty;
  private final UnaryOperator<A> copy;
  private final BitSet own = new BitSet();
  private A[] chunks;
  private boolean published;

  /**
   * Begins with no chunk.
   *
   * @param none an array of no chunks
   * @param empty a chunk in which nothing was written yet
   */
  Chunks(A[] none, A empty, UnaryOperator<A> copy) {
    this.chunks = none;
    this.empty = empty;
    this.copy = copy;
  }

  /** The chunk of that element, not to be written to. */
  A reading(int index) {
    int chunk = index >>> BITS;
    return chunk < chunks.length ? chunks[chunk] : empty;
  }

  /** The chunk of that element, which nobody else sees. */
  A writing(int index) {
    int chunk = index >>> BITS;
    if (own.get(chunk)) {
      return chunks[chunk];
    }
    makeRoom(chunk);
    A mine = copy.apply(chunks[chunk]);
    chunks[chunk] = mine;
    own.set(chunk);
    return mine;
  }

  /** All chunks as they are now; they will not change. */
  A[] publish() {
    published = true;
    own.clear();
    return chunks;
  }

  private void makeRoom(int chunk) {
    if (chunk >= chunks.length) {
      int before = chunks.length;
      chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, before + before / 4));
      Arrays.fill(chunks, before, chunks.length, empty);
    } else if (published) {
      chunks = chunks.clone();
    }
    published = false;
  }
}
