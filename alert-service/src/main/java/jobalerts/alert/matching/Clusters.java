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

  private final Chunks<@Nullable Cluster[]> clusters =
      new Chunks<>(
          new @Nullable Cluster[0][], new @Nullable Cluster[Chunks.SIZE], chunk -> chunk.clone());
  private final Set<Integer> unclean = new HashSet<>();
  private long batch;

  void add(int key, int slot, long row, long rule) {
    @Nullable Cluster[] chunk = clusters.writing(key);
    Cluster known = chunk[key & Chunks.MASK];
    Cluster cluster = known == null ? new Cluster(batch, AccessKeys.isWorded(key)) : known.writing(batch);
    chunk[key & Chunks.MASK] = cluster;
    cluster.add(slot, row, rule);
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
      Block block = old.block(i);
      keep(key, block.rows(), block.slots, block.rules, Block.SIZE, slots);
    }
    keep(key, old.rows(), old.slots(), old.rules(), old.tail(), slots);
  }

  private void keep(
      int key, long[] rows, int[] some, long @Nullable [] rules, int count, Slots slots) {
    for (int i = 0; i < count; i++) {
      if (slots.isAlive(some[i])) {
        add(key, some[i], rows[i], rules == null ? 0 : rules[i]);
      } else {
        slots.left(some[i]);
      }
    }
  }
}
