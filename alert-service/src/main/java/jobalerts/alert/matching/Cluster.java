package jobalerts.alert.matching;

import java.util.Arrays;

/** The alerts that are found under one key, in blocks which are full but for the last. */
final class Cluster {

  private final long batch;
  private Block[] blocks;
  private int size;

  /** How many of them are of no alert any more. The writer's own, not read by others. */
  private int dead;

  Cluster(long batch) {
    this.batch = batch;
    blocks = new Block[1];
  }

  private Cluster(Cluster other, long batch) {
    this.batch = batch;
    blocks = other.blocks.clone();
    size = other.size;
    dead = other.dead;
  }

  Cluster writing(long now) {
    return batch == now ? this : new Cluster(this, now);
  }

  int size() {
    return size;
  }

  /** How many blocks there are. */
  int blocks() {
    return (size + Block.SIZE - 1) / Block.SIZE;
  }

  Block block(int index) {
    return blocks[index];
  }

  /** A bit for each place of the block that is taken. */
  long taken(int index) {
    int more = size - index * Block.SIZE;
    return more >= Block.SIZE ? -1 : (1L << more) - 1;
  }

  void add(int slot, long row, long rule, boolean worded) {
    int last = size / Block.SIZE;
    int at = size % Block.SIZE;
    if (last == blocks.length) {
      blocks = Arrays.copyOf(blocks, last + 1 + last / 4);
    }
    blocks[last] = at == 0 ? new Block(batch, worded) : blocks[last].writing(batch);
    blocks[last].set(at, slot, row, rule);
    size++;
  }

  /** Tells whether so many have died that the cluster is to be cleaned. */
  boolean noteDeath() {
    dead++;
    return 4 * dead > size;
  }
}
