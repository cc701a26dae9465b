package jobalerts.alert.matching;

/** Sixty-four alerts, turned on their side: a word for each column, in it a bit for each alert. */
final class Block {

  static final int SIZE = 64;

  /** Two columns more, which do not depend on the alerts. */
  static final int ALWAYS = Columns.COUNT;

  static final int NEVER = ALWAYS + 1;

  final long[] columns = new long[NEVER + 1];
  final Entries entries;

  Block(long[] rows, Entries entries) {
    this.entries = entries;
    System.arraycopy(rows, 0, columns, 0, SIZE);
    transpose(columns);
    columns[ALWAYS] = -1;
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
        long swapped = ((square[i] >>> width) ^ square[i + width]) & mask;
        square[i] ^= swapped << width;
        square[i + width] ^= swapped;
      }
    }
  }
}
