package jobalerts.alert.matching;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clusters by their keys, as the writer sees them. An alert that is gone stays in its clusters,
 * dead, until a quarter of a cluster is dead; then the cluster is written anew. So a removal costs
 * a few increments, and over the time no more than an addition.
 */
final class Clusters {

  /** A chunk of keys of which none has a cluster. */
  static final @Nullable Cluster[] EMPTY = new @Nullable Cluster[Chunks.SIZE];

  private final Chunks<@Nullable Cluster[]> clusters =
      new Chunks<>(new @Nullable Cluster[0][], EMPTY, chunk -> chunk.clone());
  private final Set<Integer> unclean = new HashSet<>();
  private long batch;

  void add(int key, int slot, long row, int detail, long rule) {
    @Nullable Cluster[] chunk = clusters.writing(key);
    Cluster known = chunk[key & Chunks.MASK];
    Cluster cluster = known == null ? empty(key) : known.writing(batch);
    chunk[key & Chunks.MASK] = cluster;
    cluster.add(slot, row, detail, rule);
  }

  private Cluster empty(int key) {
    return new Cluster(batch, AccessKeys.isCell(key), AccessKeys.isWorded(key));
  }

  /** An alert that is found under the key has gone. */
  void noteDeath(int key) {
    Cluster cluster = clusters.reading(key)[key & Chunks.MASK];
    if (cluster != null && cluster.noteDeath()) {
      unclean.add(key);
    }
  }

  /** Lets go of the dead where they are many. */
  void clean(Slots slots) {
    unclean.forEach(key -> clean(key, slots));
    unclean.clear();
  }

  @Nullable Cluster[][] publish() {
    batch++;
    return clusters.publish();
  }

  private void clean(int key, Slots slots) {
    @Nullable Cluster[] chunk = clusters.writing(key);
    Cluster old = chunk[key & Chunks.MASK];
    if (old == null) {
      return;
    }
    chunk[key & Chunks.MASK] = null;
    for (int i = 0; i < old.blocks(); i++) {
      long[] block = old.block(i).clone();
      Block.turn(block);
      keep(key, block, Block.SIZE, Block.SIZE, slots);
    }
    keep(key, old.tail(), old.room(), old.rows(), slots);
  }

  private void keep(int key, long[] block, int room, int count, Slots slots) {
    for (int i = 0; i < count; i++) {
      long entry = block[room + i];
      int slot = Block.slot(entry);
      if (slots.isAlive(slot)) {
        long rule = AccessKeys.isWorded(key) ? block[2 * room + i] : 0;
        add(key, slot, block[i], Block.detail(entry), rule);
      } else {
        slots.left(slot);
      }
    }
  }
}
