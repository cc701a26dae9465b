package jobalerts.ingest.posting;

/**
 * How often each of 64 bits was set. The counters lie bit by bit across a few longs, the lowest
 * bits of all of them in the first, so that all 64 count at once: each long is a row of adders that
 * hand their carry to the next one (a positional population count).
 */
final class Votes {

  private final long[] counters = new long[Integer.SIZE];

  void add(long bits) {
    long carry = bits;
    for (int i = 0; carry != 0; i++) {
      long both = counters[i] & carry;
      counters[i] ^= carry;
      carry = both;
    }
  }

  /** The bits that were set in more than half of so many. */
  long mostOf(int added) {
    long most = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      most |= 2 * count(bit) > added ? 1L << bit : 0;
    }
    return most;
  }

  private long count(int bit) {
    long count = 0;
    for (int i = 0; i < counters.length; i++) {
      count |= (counters[i] >>> bit & 1) << i;
    }
    return count;
  }
}
