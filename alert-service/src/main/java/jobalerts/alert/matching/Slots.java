package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The distinct criteria, as the writer sees them: each has a slot, with its packed form and the
 * alerts that share it. A slot is taken again when no cluster names it any more.
 */
final class Slots {

  /**
   * What {@code members} says of a slot that no alert has. Else it is the number of the alert and
   * one more, or of several the complement of their group's number.
   */
  static final int NOBODY = 0;

  private final Chunks<long[]> packed =
      new Chunks<>(new long[0][], new long[Chunks.SIZE * PackedCriteria.LONGS], long[]::clone);
  private final Chunks<int[][]> terms =
      new Chunks<>(new int[0][][], new int[Chunks.SIZE][], int[][]::clone);
  private final Chunks<int[]> members =
      new Chunks<>(new int[0][], new int[Chunks.SIZE], int[]::clone);

  /** No bit for a slot whose only member is the alert of the same number, a bit for the others. */
  private final Chunks<long[]> others = new Chunks<>(new long[0][], noSlotTaken(), long[]::clone);

  private final Chunks<Numbers[]> groups =
      new Chunks<>(new Numbers[0][], new Numbers[Chunks.SIZE], Numbers[]::clone);
  private final IntStack free = new IntStack();
  private final IntStack freeGroups = new IntStack();
  private final SlotTable table = new SlotTable(this);

  /** Where alerts stand in their groups, if they share their criteria. */
  private int[] places = {};

  private short[] entries = new short[Chunks.SIZE];
  private int limit;
  private int alive;
  private int groupLimit;

  /** The slot of criteria that an alert has already; negative if there is none. */
  int find(PackedCriteria criteria) {
    return table.find(criteria);
  }

  /**
   * A slot for criteria that no alert has yet, but that one will.
   *
   * @param alert the slot is that of the same number if it can be had
   */
  int add(PackedCriteria criteria, int alert) {
    int slot = canBe(alert) ? alert : free();
    limit = Math.max(limit, slot + 1);
    if (slot >= entries.length) {
      entries = Arrays.copyOf(entries, slot + 1 + slot / 8);
    }
    long[] numbers = packed.writing(slot);
    int at = (slot & Chunks.MASK) * PackedCriteria.LONGS;
    numbers[at] = criteria.what;
    numbers[at + 1] = criteria.where;
    numbers[at + 2] = criteria.limits;
    terms.writing(slot)[slot & Chunks.MASK] = criteria.terms;
    table.add(slot);
    alive++;
    return slot;
  }

  /** Slots that nobody took must not be more than those taken. */
  private boolean canBe(int slot) {
    return slot / 2 <= alive && isFree(slot);
  }

  private boolean isFree(int slot) {
    return slot >= limit || (entries[slot] == 0 && !isAlive(slot));
  }

  private int free() {
    while (!free.isEmpty()) {
      int slot = free.pop();
      if (isFree(slot)) {
        return slot;
      }
    }
    return limit;
  }

  void join(int slot, int alert) {
    int before = members(slot);
    if (before == NOBODY) {
      setMembers(slot, alert + 1);
    } else if (before > 0) {
      int group = freeGroups.isEmpty() ? groupLimit++ : freeGroups.pop();
      setGroup(group, Numbers.NONE);
      addTo(group, before - 1);
      addTo(group, alert);
      setMembers(slot, ~group);
    } else {
      addTo(~before, alert);
    }
  }

  private void addTo(int group, int alert) {
    notePlace(alert, group(group).size());
    setGroup(group, group(group).with(alert));
  }

  private void notePlace(int alert, int place) {
    if (alert >= places.length) {
      places = Arrays.copyOf(places, alert + 1 + alert / 8);
    }
    places[alert] = place;
  }

  /** Tells whether nobody is left. */
  boolean leave(int slot, int alert) {
    int before = members(slot);
    if (before > 0) {
      table.remove(slot);
      setMembers(slot, NOBODY);
      alive--;
      return true;
    }
    Numbers group = group(~before);
    notePlace(group.get(group.size() - 1), places[alert]);
    Numbers left = group.without(places[alert]);
    if (left.size() == 1) {
      setMembers(slot, left.get(0) + 1);
      freeGroups.push(~before);
      setGroup(~before, Numbers.NONE);
    } else {
      setGroup(~before, left);
    }
    return false;
  }

  /** A cluster names the slot from now on. */
  void entered(int slot) {
    entries[slot]++;
  }

  /** A cluster does not name the slot any more. */
  void left(int slot) {
    if (--entries[slot] == 0) {
      free.push(slot);
    }
  }

  /** Whether so few are alive that the space of the others is worth a move. */
  boolean isSparse() {
    return limit > 1 << 16 && alive < limit / 4;
  }

  int limit() {
    return limit;
  }

  boolean isAlive(int slot) {
    return members(slot) != NOBODY;
  }

  int members(int slot) {
    return isOther(slot) ? members.reading(slot)[slot & Chunks.MASK] : slot + 1;
  }

  private boolean isOther(int slot) {
    long[] bits = others.reading(slot);
    return ((bits[(slot & Chunks.MASK) / Long.SIZE] >>> slot) & 1) != 0;
  }

  private Numbers group(int group) {
    return groups.reading(group)[group & Chunks.MASK];
  }

  PackedCriteria packed(int slot) {
    long[] numbers = packed.reading(slot);
    int at = (slot & Chunks.MASK) * PackedCriteria.LONGS;
    return new PackedCriteria(
        numbers[at], numbers[at + 1], numbers[at + 2], terms.reading(slot)[slot & Chunks.MASK]);
  }

  void eachMember(int slot, IntConsumer sink) {
    int members = members(slot);
    if (members > 0) {
      sink.accept(members - 1);
      return;
    }
    Numbers group = group(~members);
    for (int i = 0; i < group.size(); i++) {
      sink.accept(group.get(i));
    }
  }

  private void setMembers(int slot, int value) {
    long[] bits = others.writing(slot);
    int word = (slot & Chunks.MASK) / Long.SIZE;
    if (value == slot + 1) {
      bits[word] &= ~(1L << slot);
    } else {
      bits[word] |= 1L << slot;
      writeMembers(slot, value);
    }
  }

  // Where all slots are told by their bits, no memory is taken for more.
  private void writeMembers(int slot, int value) {
    if (members.reading(slot)[slot & Chunks.MASK] != value) {
      members.writing(slot)[slot & Chunks.MASK] = value;
    }
  }

  private static long[] noSlotTaken() {
    long[] bits = new long[Chunks.SIZE / Long.SIZE];
    Arrays.fill(bits, -1);
    return bits;
  }

  private void setGroup(int group, Numbers numbers) {
    groups.writing(group)[group & Chunks.MASK] = numbers;
  }

  View publish() {
    return new View(this);
  }

  /** The slots as they were at one moment. */
  static final class View {

    final long[][] packed;
    final int[][][] terms;
    private final int[][] members;
    final long[][] others;
    final Numbers[][] groups;
    final int limit;

    private View(Slots slots) {
      packed = slots.packed.publish();
      terms = slots.terms.publish();
      members = slots.members.publish();
      others = slots.others.publish();
      groups = slots.groups.publish();
      limit = slots.limit;
    }

    /** Of a slot whose bit says that it is not the alert of the same number. */
    int members(int slot) {
      int chunk = slot >>> Chunks.BITS;
      return chunk < members.length ? members[chunk][slot & Chunks.MASK] : NOBODY;
    }
  }
}
