package jobalerts.alert.matching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a match needs, as it was at one moment; nothing of it changes. */
final class Snapshot {

  final Slots.View slots;
  final Centre[] centres;
  final TermTable terms;
  final int termLimit;

  /** Alerts that could not be packed. */
  final Map<Integer, Criteria> odd;

  final int size;
  private final @Nullable Cluster[][] clusters;

  Snapshot(
      Slots.View slots,
      Centre[] centres,
      @Nullable Cluster[][] clusters,
      Terms terms,
      Map<Integer, Criteria> odd,
      int size) {
    this.slots = slots;
    this.centres = centres;
    this.clusters = clusters;
    this.terms = terms.table();
    this.termLimit = terms.limit();
    this.odd = odd;
    this.size = size;
  }

  @Nullable Cluster cluster(int key) {
    int chunk = key >>> Chunks.BITS;
    return chunk < clusters.length ? clusters[chunk][key & Chunks.MASK] : null;
  }

  /** The first key from there on that has a cluster; negative if there is none. */
  @SuppressWarnings("ReferenceEquality")
  int next(int key) {
    int at = key;
    while (at >>> Chunks.BITS < clusters.length) {
      if (clusters[at >>> Chunks.BITS] == Clusters.EMPTY) {
        at = (at | Chunks.MASK) + 1;
      } else if (cluster(at) != null) {
        return at;
      } else {
        at++;
      }
    }
    return -1;
  }
}
