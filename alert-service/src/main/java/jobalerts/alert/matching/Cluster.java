package jobalerts.alert.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that are found under one key: full blocks, which never change, and the last few row by
 * row, so that a small cluster is small.
 */
final class Cluster {

  private static final int FIRST_ROWS = 4;

  private final long batch;
  private final boolean worded;
  private Block[] blocks = {};
  private int full;
  private int tail;
  private long[] rows = {};
  private int[] slots = {};
  private long @Nullable [] rules;

  /** How many of them are of no alert any more. The writer's own, not read by others. */
  private int dead;

  /**
   * An empty one.
   *
   * @param batch the batch of changes that may write to it
   * @param worded whether its alerts ask for words
   */
  Cluster(long batch, boolean worded) {
    this.batch = batch;
    this.worded = worded;
    rules = worded ? new long[0] : null;
  }

  private Cluster(Cluster other, long batch) {
    this.batch = batch;
    worded = other.worded;
    blocks = other.blocks.clone();
    full = other.full;
    tail = other.tail;
    rows = other.rows.clone();
    slots = other.slots.clone();
    rules = other.rules == null ? null : other.rules.clone();
    dead = other.dead;
  }

  Cluster writing(long now) {
    return batch == now ? this : new Cluster(this, now);
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

  /** How many alerts are not in a block; the arrays may be longer. */
  int tail() {
    return tail;
  }

  long[] rows() {
    return rows;
  }

  int[] slots() {
    return slots;
  }

  long @Nullable [] rules() {
    return rules;
  }

  void add(int slot, long row, long rule) {
    if (tail == rows.length) {
      growTail();
    }
    rows[tail] = row;
    slots[tail] = slot;
    if (rules != null) {
      rules[tail] = rule;
    }
    if (++tail == Block.SIZE) {
      turnTail();
    }
  }

  private void growTail() {
    int length = Math.max(FIRST_ROWS, 2 * tail);
    rows = Arrays.copyOf(rows, length);
    slots = Arrays.copyOf(slots, length);
    rules = rules == null ? null : Arrays.copyOf(rules, length);
  }

  private void turnTail() {
    if (full == blocks.length) {
      blocks = Arrays.copyOf(blocks, full + 1 + full / 4);
    }
    blocks[full++] = new Block(rows, slots, rules);
    tail = 0;
    rows = new long[0];
    slots = new int[0];
    rules = worded ? new long[0] : null;
  }

  /** Tells whether so many have died that the cluster is to be cleaned. */
  boolean noteDeath() {
    dead++;
    return 4 * dead > size();
  }
}
