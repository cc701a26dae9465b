package jobalerts.alert.matching;

import java.util.Arrays;

/**
 * The alerts that are found under one key: full blocks, which never change, and the last few row by
 * row, so that a small cluster is small.
 */
final class Cluster {

  private static final int FIRST_ROWS = 4;

  private final long batch;
  private final boolean circles;
  private final boolean worded;
  private Block[] blocks = {};
  private int full;
  private int tail;
  private long[] rows = {};
  private Entries entries;

  /** How many of them are of no alert any more. The writer's own, not read by others. */
  private int dead;

  /**
   * An empty one.
   *
   * @param batch the batch of changes that may write to it
   * @param circles whether it is of a cell of the map
   * @param worded whether its alerts have rules for words
   */
  Cluster(long batch, boolean circles, boolean worded) {
    this.batch = batch;
    this.circles = circles;
    this.worded = worded;
    entries = new Entries(worded);
  }

  private Cluster(Cluster other, long batch) {
    this.batch = batch;
    circles = other.circles;
    worded = other.worded;
    blocks = other.blocks.clone();
    full = other.full;
    tail = other.tail;
    rows = other.rows.clone();
    entries = other.entries.copy(rows.length);
    dead = other.dead;
  }

  Cluster writing(long now) {
    return batch == now ? this : new Cluster(this, now);
  }

  boolean hasCircles() {
    return circles;
  }

  int size() {
    return full * Block.SIZE + tail;
  }

  /** How many blocks there are. */
  int blocks() {
    return full;
  }

  Block block(int index) {
    return blocks[index];
  }

  /** How many alerts are not in a block; their arrays may be longer. */
  int tail() {
    return tail;
  }

  long[] rows() {
    return rows;
  }

  Entries entries() {
    return entries;
  }

  void add(int slot, long row, int detail, long rule) {
    if (tail == rows.length) {
      int length = Math.min(Block.SIZE, FIRST_ROWS + tail + tail / 2);
      rows = Arrays.copyOf(rows, length);
      entries = entries.copy(length);
    }
    rows[tail] = row;
    entries.set(tail, slot, detail, rule);
    if (++tail == Block.SIZE) {
      turnTail();
    }
  }

  private void turnTail() {
    if (full == blocks.length) {
      blocks = Arrays.copyOf(blocks, full + 1 + full / 4);
    }
    blocks[full++] = new Block(rows, entries);
    tail = 0;
    rows = new long[0];
    entries = new Entries(worded);
  }

  /** Tells whether so many have died that the cluster is to be cleaned. */
  boolean noteDeath() {
    dead++;
    return 4 * dead > size();
  }
}
