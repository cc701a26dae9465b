package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jobalerts.common.vocabulary.Shift;
import jobalerts.ingest.posting.Phrases.Match;
import org.jspecify.annotations.Nullable;

/**
 * The shifts that a run of words names, read once from left to right. Names that stand together
 * ("first, second or third", "day and 12-hour night") wait for what follows them: before "shift"
 * each of them counts, before "off" none does, and else those count whose ground is firm enough. A
 * "no" before them turns all of them off. Clock times count as what they are.
 */
final class ShiftWords {

  private static final Phrases<Name<Shift>> NAMES =
      Phrases.read("shifts.tsv", cell -> Name.of(Shift.class, cell));
  private static final Phrases<Role> ROLES = Phrases.read("shift-words.tsv", Role::of);

  /** What a word does to the names beside it. */
  private enum Role {
    /** It follows the names that it makes shifts. */
    SHIFT,
    /** It stands between names. */
    LINK,
    /** The names after it are not meant. */
    NO,
    /** The names before it are not meant. */
    OFF,
    /** After it a bare "8-5" is a time. */
    HOURS;

    static Role of(String cell) {
      return valueOf(cell.toUpperCase(Locale.ROOT));
    }
  }

  private final Words words;
  private final Ground ground;
  private final Set<Shift> shifts = EnumSet.noneOf(Shift.class);
  private final EnumSet<Shift> waiting = EnumSet.noneOf(Shift.class);
  private final EnumSet<Shift> named = EnumSet.noneOf(Shift.class);
  private boolean denied;
  private boolean hours;

  private ShiftWords(Words words, Ground ground) {
    this.words = words;
    this.ground = ground;
  }

  static Set<Shift> in(Words words, Ground ground) {
    return in(words, 0, words.size(), ground);
  }

  /** In the title, and in the parts of it that are a schedule, such as ", Day": after a label. */
  static Set<Shift> inTitle(Words title) {
    Set<Shift> shifts = in(title, Ground.TITLE);
    for (Words part : TitleParts.of(title)) {
      if (areAll(part)) {
        shifts.addAll(in(part, Ground.LABELLED));
      }
    }
    return shifts;
  }

  static Set<Shift> in(Words words, int from, int to, Ground ground) {
    if (!mayName(words, from, to)) {
      return EnumSet.noneOf(Shift.class);
    }
    ShiftWords reading = new ShiftWords(words, ground);
    reading.read(from, to);
    return reading.shifts;
  }

  /** Few sentences do, and a look at their words is cheaper than reading them. */
  private static boolean mayName(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isDigit(words.word(at).charAt(0)) || NAMES.at(words, at) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are a schedule and nothing else. */
  private static boolean areAll(Words words) {
    int at = 0;
    while (at < words.size()) {
      Match<Name<Shift>> name = NAMES.at(words, at);
      Match<Role> role = ROLES.at(words, at);
      if (name == null && role == null && !Character.isDigit(words.word(at).charAt(0))) {
        return false;
      }
      at = name != null ? name.to() : role != null ? role.to() : at + 1;
    }
    return at > 0;
  }

  private void read(int from, int to) {
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
  }

  /** Reads what begins at that word, and returns the index after it. */
  private int readAt(int at) {
    ClockRange range = range(at);
    if (range != null) {
      shifts.add(range.shift());
      return words.at(range.end());
    }
    Match<Name<Shift>> name = NAMES.at(words, at);
    // In "Shift 3 pm to 11 pm" the number belongs to the time.
    if (name != null && range(name.to() - 1) == null) {
      await(name.meaning());
      return name.to();
    }
    Match<Role> role = ROLES.at(words, at);
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

  private void take(@Nullable Role role, int at) {
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
