package jobalerts.alert.alerting;

import java.util.UUID;

/**
 * Finds the number of a subscription: open addressing with linear probing (Knuth, TAOCP 3, 6.4,
 * algorithms L and R). A slot holds only the number; the id that it stands for is in {@link
 * Owners}. At most half of the slots are taken, so an alert costs 8 to 16 bytes here, where a
 * HashMap takes some 100. Ids are random, so their bits need little mixing.
 */
final class NumbersById {

  static final int NONE = -1;

  private static final int GOLDEN = 0x9E3779B9;

  private final Owners owners;
  // The number plus one; 0 is a free slot. The length is a power of two.
  private int[] slots = new int[16];
  private int size;

  NumbersById(Owners owners) {
    this.owners = owners;
  }

  int size() {
    return size;
  }

  int find(UUID subscriptionId) {
    return slots[slot(subscriptionId)] - 1;
  }

  /** Adds a number whose owner is set, and whose subscription has none yet. */
  void add(int number) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    slots[slot(owners.subscriptionId(number))] = number + 1;
    size++;
  }

  /** Removes what is there, and moves back what had to give way to it. */
  void remove(UUID subscriptionId) {
    int hole = slot(subscriptionId);
    if (slots[hole] == 0) {
      return;
    }
    for (int next = after(hole); slots[next] != 0; next = after(next)) {
      int home = home(owners.subscriptionId(slots[next] - 1));
      if (distance(home, next) >= distance(hole, next)) {
        slots[hole] = slots[next];
        hole = next;
      }
    }
    slots[hole] = 0;
    size--;
  }

  /** The slot of the subscription, or the free one where it would be. */
  private int slot(UUID subscriptionId) {
    int slot = home(subscriptionId);
    while (slots[slot] != 0 && !owners.subscriptionId(slots[slot] - 1).equals(subscriptionId)) {
      slot = after(slot);
    }
    return slot;
  }

  private int home(UUID subscriptionId) {
    return (subscriptionId.hashCode() * GOLDEN)
        >>> (1 + Integer.numberOfLeadingZeros(slots.length));
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private int distance(int from, int to) {
    return (to - from) & (slots.length - 1);
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int taken : old) {
      if (taken != 0) {
        slots[slot(owners.subscriptionId(taken - 1))] = taken;
      }
    }
  }
}
