package jobalerts.alert.matching;

import org.jspecify.annotations.Nullable;

/** Sixty-four alerts, turned on their side: a word for each column, in it a bit for each alert. */
final class Block {

  static final int SIZE = 64;

  /** Two columns more, which do not depend on the alerts. */
  static final int ALWAYS = Columns.COUNT;

  static final int NEVER = ALWAYS + 1;

  final long[] columns;
  final int[] slots;

  /** What they ask of words, by {@link TermRule}, if they ask at all. */
  final long @Nullable [] rules;

  /** Takes the arrays of slots and rules for its own. */
  Block(long[] rows, int[] slots, long @Nullable [] rules) {
    columns = new long[NEVER + 1];
    System.arraycopy(rows, 0, columns, 0, SIZE);
    transpose(columns);
    columns[ALWAYS] = -1;
    this.slots = slots;
    this.rules = rules;
  }

  /** What the alerts were set with. */
  long[] rows() {
    long[] rows = columns.clone();
    transpose(rows);
    return rows;
  }

  /** A square of 64 bits by recursion: Warren, Hacker's Delight, 7-3. */
  private static void transpose(long[] square) {
    long mask = 0x0000_0000_FFFF_FFFFL;
    for (int width = 32; width != 0; width >>= 1, mask ^= mask << width) {
      for (int i = 0; i < SIZE; i = (i + width + 1) & ~width) {
        long swapped = (square[i] >>> width ^ square[i + width]) & mask;
        square[i] ^= swapped << width;
        square[i + width] ^= swapped;
      }
    }
  }
}
