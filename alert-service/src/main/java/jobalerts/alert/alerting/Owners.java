package jobalerts.alert.alerting;

import java.util.Arrays;
import java.util.UUID;

/**
 * Whose alert each number is: four longs for each, in pages, so that growing moves none of them.
 *
 * <p>One thread writes. Others read without a lock: they have a number from the index, which
 * publishes it after its owner was written here.
 */
final class Owners {

  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int LONGS = 4;

  private volatile long[][] pages = {};

  void set(int number, UUID subscriptionId, UUID subscriberId) {
    long[] page = writable(number >> PAGE_BITS);
    int at = at(number);
    page[at] = subscriptionId.getMostSignificantBits();
    page[at + 1] = subscriptionId.getLeastSignificantBits();
    page[at + 2] = subscriberId.getMostSignificantBits();
    page[at + 3] = subscriberId.getLeastSignificantBits();
  }

  UUID subscriptionId(int number) {
    long[] page = page(number);
    return new UUID(page[at(number)], page[at(number) + 1]);
  }

  /** Writes the bits of both ids into four longs: those of the alert, then the subscriber's. */
  void copy(int number, long[] ids) {
    System.arraycopy(page(number), at(number), ids, 0, LONGS);
  }

  private long[] page(int number) {
    return pages[number >> PAGE_BITS];
  }

  private static int at(int number) {
    return (number & (PAGE - 1)) * LONGS;
  }

  private long[] writable(int page) {
    long[][] now = pages;
    if (page >= now.length) {
      long[][] grown = Arrays.copyOf(now, page + 1);
      for (int i = now.length; i <= page; i++) {
        grown[i] = new long[PAGE * LONGS];
      }
      pages = grown;
      return grown[page];
    }
    return now[page];
  }
}
