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
  private final Chunks<Numbers[]> groups =
      new Chunks<>(new Numbers[0][], new Numbers[Chunks.SIZE], Numbers[]::clone);
  private final IntStack free = new IntStack();
  private final IntStack freeGroups = new IntStack();
  private final SlotTable table = new SlotTable(this);
  private short[] entries = new short[Chunks.SIZE];
  private int limit;
  private int alive;
  private int groupLimit;

  /** The slot of criteria that an alert has already; negative if there is none. */
  int find(PackedCriteria criteria) {
    return table.find(criteria);
  }

  /** A slot for criteria that no alert has yet. */
  int add(PackedCriteria criteria) {
    int slot = free.isEmpty() ? limit++ : free.pop();
    if (slot == entries.length) {
      entries = Arrays.copyOf(entries, slot + slot / 4);
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

  void join(int slot, int alert) {
    int before = members(slot);
    if (before == NOBODY) {
      setMembers(slot, alert + 1);
    } else if (before > 0) {
      int group = freeGroups.isEmpty() ? groupLimit++ : freeGroups.pop();
      setGroup(group, Numbers.of(before - 1, alert));
      setMembers(slot, ~group);
    } else {
      setGroup(~before, group(~before).with(alert));
    }
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
    Numbers left = group(~before).without(alert);
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
    return members.reading(slot)[slot & Chunks.MASK];
  }

  private Numbers group(int group) {
    return groups.reading(group)[group & Chunks.MASK];
  }

  PackedCriteria packed(int slot) {
    long[] numbers = packed.reading(slot);
    int at = (slot & Chunks.MASK) * PackedCriteria.LONGS;
    return new PackedCriteria(
        numbers[at],
        numbers[at + 1],
        numbers[at + 2],
        terms.reading(slot)[slot & Chunks.MASK]);
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
    members.writing(slot)[slot & Chunks.MASK] = value;
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
    final int[][] members;
    final Numbers[][] groups;
    final int limit;

    private View(Slots slots) {
      packed = slots.packed.publish();
      terms = slots.terms.publish();
      members = slots.members.publish();
      groups = slots.groups.publish();
      limit = slots.limit;
    }
  }
}
