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
    Cluster cluster = known == null ? new Cluster(batch) : known.writing(batch);
    chunk[key & Chunks.MASK] = cluster;
    cluster.add(slot, row, rule, AccessKeys.isWorded(key));
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
    for (int i = 0; i < old.size(); i++) {
      Block block = old.block(i / Block.SIZE);
      int at = i % Block.SIZE;
      if (slots.isAlive(block.slots[at])) {
        add(key, block.slots[at], block.row(at), block.rule(at));
      } else {
        slots.left(block.slots[at]);
      }
    }
  }
}
