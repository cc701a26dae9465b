package jobalerts.alert.matching;

import org.jspecify.annotations.Nullable;

/**
 * Up to 64 alerts, turned on their side: a bit of each column for each alert. Once published it
 * does not change.
 */
final class Block {

  static final int SIZE = 64;

  /** Two columns more, which do not depend on the alerts. */
  static final int ALWAYS = Columns.COUNT;

  static final int NEVER = ALWAYS + 1;

  /** The batch of changes that made it and may write to it. */
  final long batch;

  final long[] columns;
  final int[] slots;

  /** What they ask of words, by {@link TermRule}, if they ask at all. */
  final long @Nullable [] rules;

  Block(long batch, boolean worded) {
    this.batch = batch;
    columns = new long[NEVER + 1];
    columns[ALWAYS] = -1;
    slots = new int[SIZE];
    rules = worded ? new long[SIZE] : null;
  }

  private Block(Block other, long batch) {
    this.batch = batch;
    columns = other.columns.clone();
    slots = other.slots.clone();
    rules = other.rules == null ? null : other.rules.clone();
  }

  Block writing(long now) {
    return batch == now ? this : new Block(this, now);
  }

  void set(int at, int slot, long row, long rule) {
    slots[at] = slot;
    if (rules != null) {
      rules[at] = rule;
    }
    for (long left = row; left != 0; left &= left - 1) {
      columns[Long.numberOfTrailingZeros(left)] |= 1L << at;
    }
  }

  /** What the alert was set with. */
  long row(int at) {
    long row = 0;
    for (int column = 0; column < Columns.COUNT; column++) {
      row |= (columns[column] >>> at & 1) << column;
    }
    return row;
  }

  long rule(int at) {
    return rules == null ? 0 : rules[at];
  }
}
