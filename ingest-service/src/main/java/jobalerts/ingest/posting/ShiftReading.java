package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Set;
import jobalerts.common.vocabulary.Shift;
import jobalerts.ingest.posting.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shifts of a run of words once from left to right. Names that stand together ("first,
 * second or third", "day and 12-hour night") wait for what follows them: before "shift" each of
 * them counts, before "off" none does, and else those count whose ground is firm enough. A "no"
 * before them turns all of them off. Clock times count as what they are.
 */
final class ShiftReading {

  private final Words words;
  private final Ground ground;
  private final Set<Shift> shifts = EnumSet.noneOf(Shift.class);
  private final EnumSet<Shift> waiting = EnumSet.noneOf(Shift.class);
  private final EnumSet<Shift> named = EnumSet.noneOf(Shift.class);
  private boolean denied;
  private boolean hours;

  ShiftReading(Words words, Ground ground) {
    this.words = words;
    this.ground = ground;
  }

  Set<Shift> read(int from, int to) {
    hours = ground == Ground.LABELLED;
    int at = from;
    while (at < to) {
      if (at > from && words.sentence(at) != words.sentence(at - 1)) {
        settle(ground);
        denied = false;
      }
      at = readAt(at);
    }
    settle(ground);
    return shifts;
  }

  /** Reads what begins at that word, and returns the index after it. */
  private int readAt(int at) {
    ClockRange range = range(at);
    if (range != null) {
      shifts.add(range.shift());
      return words.at(range.end());
    }
    Match<Name<Shift>> name = ShiftWords.NAMES.at(words, at);
    // In "Shift 3 pm to 11 pm" the number belongs to the time.
    if (name != null && range(name.to() - 1) == null) {
      await(name.meaning());
      if (ShiftWords.isShift(words, name.to() - 1)) {
        // "Day, evening, night and weekend shifts": the last name has the word in it.
        settle(Ground.NAMED);
      }
      return name.to();
    }
    Match<ShiftWord> role = ShiftWords.WORDS.at(words, at);
    take(role == null ? null : role.meaning(), at);
    return role == null ? at + 1 : role.to();
  }

  private @Nullable ClockRange range(int at) {
    return Character.isDigit(words.word(at).charAt(0))
        ? ClockRange.at(words.text(), words.start(at), hours)
        : null;
  }

  private void await(Name<Shift> name) {
    if (name.terms().isEmpty()) {
      settle(ground);
    }
    named.addAll(name.terms());
    if (name.counts(ground)) {
      waiting.addAll(name.terms());
    }
  }

  private void take(@Nullable ShiftWord role, int at) {
    if (role == null) {
      if (!Character.isDigit(words.word(at).charAt(0))) {
        settle(ground);
        hours = ground == Ground.LABELLED;
        denied = false;
      }
      return;
    }
    switch (role) {
      case SHIFT -> {
        settle(Ground.NAMED);
        hours = true;
      }
      case NO -> {
        settle(ground);
        denied = true;
      }
      case OFF -> drop();
      case HOURS -> {
        settle(ground);
        hours = true;
      }
      case LINK -> {}
    }
  }

  private void settle(Ground firmness) {
    if (!denied) {
      shifts.addAll(firmness == Ground.NAMED ? named : waiting);
    }
    drop();
  }

  private void drop() {
    named.clear();
    waiting.clear();
  }
}
