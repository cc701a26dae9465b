package jobalerts.alert.matching;

/**
 * Alerts of a cluster in one array, so that a look at them follows no pointers: first their rows,
 * then what stands beside each, its slot and its {@link Detail}, and in clusters of alerts that
 * have rules for words these, by {@link TermRule}. Sixty-four of them make a full block; their rows
 * are turned on their side, to a word for each of the {@link Columns}, in it a bit for each alert.
 */
final class Block {

  static final int SIZE = 64;

  private Block() {}

  /** What stands beside an alert. */
  static long entry(int slot, int detail) {
    return ((long) slot << 32) | Integer.toUnsignedLong(detail);
  }

  static int slot(long entry) {
    return (int) (entry >>> 32);
  }

  static int detail(long entry) {
    return (int) entry;
  }

  /** With room for more rows. */
  static long[] grown(long[] block, int room, int more) {
    int parts = block.length / room;
    long[] grown = new long[parts * more];
    for (int part = 0; part < parts; part++) {
      System.arraycopy(block, part * room, grown, part * more, room);
    }
    return grown;
  }

  /**
   * Turns rows into columns, and columns into rows: a square of 64 bits by recursion (Warren,
   * Hacker's Delight, 7-3).
   */
  static void turn(long[] block) {
    long mask = 0x0000_0000_FFFF_FFFFL;
    for (int width = 32; width != 0; width >>= 1, mask ^= mask << width) {
      for (int i = 0; i < SIZE; i = (i + width + 1) & ~width) {
        long swapped = ((block[i] >>> width) ^ block[i + width]) & mask;
        block[i] ^= swapped << width;
        block[i + width] ^= swapped;
      }
    }
  }
}
