package jobalerts.alert.matching;

/** Some slots that were found, before they are told. */
final class SlotList {

  private static final int MOST = 1_024;

  final int[] slots = new int[MOST];
  int size;

  /** Whether there may be no room for another block. */
  boolean isFull() {
    return size > MOST - Block.SIZE;
  }

  /** Takes those of a block whose bit is set. */
  void take(long[] block, int entries, long places) {
    for (long left = places; left != 0; left &= left - 1) {
      slots[size++] = Block.slot(block[entries + Long.numberOfTrailingZeros(left)]);
    }
  }
}
