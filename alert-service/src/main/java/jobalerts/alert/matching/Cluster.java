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
  private long[][] blocks = {};
  private int full;
  private long[] tail = {};
  private int room;
  private int rows;

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
  }

  private Cluster(Cluster other, long batch) {
    this.batch = batch;
    circles = other.circles;
    worded = other.worded;
    blocks = other.blocks.clone();
    full = other.full;
    tail = other.tail.clone();
    room = other.room;
    rows = other.rows;
    dead = other.dead;
  }

  Cluster writing(long now) {
    return batch == now ? this : new Cluster(this, now);
  }

  boolean hasCircles() {
    return circles;
  }

  boolean isWorded() {
    return worded;
  }

  int size() {
    return full * Block.SIZE + rows;
  }

  /** How many full blocks there are. */
  int blocks() {
    return full;
  }

  long[] block(int index) {
    return blocks[index];
  }

  /** The alerts that are in no full block. */
  long[] tail() {
    return tail;
  }

  /** How many alerts the tail has. */
  int rows() {
    return rows;
  }

  /** How many it has room for. */
  int room() {
    return room;
  }

  void add(int slot, long row, int detail, long rule) {
    if (rows == room) {
      growTail();
    }
    tail[rows] = row;
    tail[room + rows] = Block.entry(slot, detail);
    if (worded) {
      tail[2 * room + rows] = rule;
    }
    if (++rows == Block.SIZE) {
      turnTail();
    }
  }

  private void growTail() {
    int more = Math.min(Block.SIZE, FIRST_ROWS + rows + rows / 2);
    tail = room == 0 ? new long[more * (worded ? 3 : 2)] : Block.grown(tail, room, more);
    room = more;
  }

  private void turnTail() {
    if (full == blocks.length) {
      blocks = Arrays.copyOf(blocks, full + 1 + full / 4);
    }
    Block.turn(tail);
    blocks[full++] = tail;
    tail = new long[0];
    room = 0;
    rows = 0;
  }

  /** Tells whether so many have died that the cluster is to be cleaned. */
  boolean noteDeath() {
    dead++;
    return 4 * dead > size();
  }
}
