package jobalerts.alert.matching;

/**
 * Finds the slot of criteria: a hash table of slots with linear probing (Knuth, The Art of Computer
 * Programming, 6.4, algorithms L and R), whose keys lie in the slots themselves.
 */
final class SlotTable {

  private final Slots slots;

  /** Slots + 1; 0 where there is none. */
  private int[] table = new int[64];

  private int size;

  SlotTable(Slots slots) {
    this.slots = slots;
  }

  int find(PackedCriteria criteria) {
    for (int at = place(criteria); table[at] != 0; at = next(at)) {
      if (criteria.equals(slots.packed(table[at] - 1))) {
        return table[at] - 1;
      }
    }
    return -1;
  }

  void add(int slot) {
    if (++size > table.length / 2) {
      grow();
    }
    put(slot);
  }

  private void put(int slot) {
    int at = place(slots.packed(slot));
    while (table[at] != 0) {
      at = next(at);
    }
    table[at] = slot + 1;
  }

  private void grow() {
    int[] old = table;
    table = new int[2 * old.length];
    for (int entry : old) {
      if (entry != 0) {
        put(entry - 1);
      }
    }
  }

  void remove(int slot) {
    int hole = place(slots.packed(slot));
    while (table[hole] != slot + 1) {
      hole = next(hole);
    }
    size--;
    for (int at = next(hole); table[at] != 0; at = next(at)) {
      int home = place(slots.packed(table[at] - 1));
      // Whoever could not be found past the hole moves into it.
      if (((at - home) & (table.length - 1)) >= ((at - hole) & (table.length - 1))) {
        table[hole] = table[at];
        hole = at;
      }
    }
    table[hole] = 0;
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }

  private int place(PackedCriteria criteria) {
    return criteria.hashCode() & (table.length - 1);
  }
}
