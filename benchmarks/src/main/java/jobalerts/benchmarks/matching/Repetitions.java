package jobalerts.benchmarks.matching;

import java.util.BitSet;
import java.util.Objects;
import java.util.Set;
import jobalerts.alert.matching.Criteria;

/**
 * Tells the criteria that came before, by a bit for each hash: 128 MB for any number of alerts.
 * Equal criteria have equal hashes, so what passes is distinct; of ten million distinct ones some
 * 50,000 fall on a bit that is taken and are passed over as well.
 */
final class Repetitions {

  private static final int BITS = 30;

  private final BitSet seen = new BitSet(1 << BITS);

  boolean isNew(Criteria criteria) {
    int bit = (int) (hash(criteria) >>> (Long.SIZE - BITS));
    boolean isNew = !seen.get(bit);
    seen.set(bit);
    return isNew;
  }

  /** The same in every JVM, unlike {@code hashCode} of enum constants. */
  private static long hash(Criteria it) {
    long hash = mix(hash(it.roles()), hash(it.states()));
    hash = mix(hash, Objects.hashCode(it.within()));
    hash = mix(hash, hash(it.industries()));
    hash = mix(hash, hash(it.shifts()));
    hash = mix(hash, hash(it.employment()));
    hash = mix(hash, it.leastPay() == null ? 0 : it.leastPay().annual());
    hash = mix(hash, it.mostEducation() == null ? 0 : it.mostEducation().name().hashCode());
    hash = mix(hash, it.leastExperienceYears() == null ? -1 : it.leastExperienceYears());
    hash = mix(hash, it.mostExperienceYears() == null ? -1 : it.mostExperienceYears());
    hash = mix(hash, it.keywords().hashCode());
    return mix(hash, it.excludedEmployers().hashCode());
  }

  private static long hash(Set<? extends Enum<?>> terms) {
    long hash = 0;
    for (Enum<?> term : terms) {
      hash = mix(hash, term.name().hashCode());
    }
    return hash;
  }

  /** A step of MurmurHash3's finalizer: every bit of either tells in every bit of the hash. */
  private static long mix(long hash, long value) {
    long mixed = (hash ^ value * 0x9E3779B97F4A7C15L) * 0xFF51AFD7ED558CCDL;
    return mixed ^ mixed >>> 32;
  }
}
