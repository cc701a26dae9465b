package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Set;
import jobalerts.common.vocabulary.Shift;
import jobalerts.ingest.posting.Phrases.Match;

/** The shifts that words name, wherever they stand. */
final class ShiftWords {

  static final Phrases<Name<Shift>> NAMES =
      Phrases.read("shifts.tsv", cell -> Name.of(Shift.class, cell));
  static final Phrases<ShiftWord> WORDS = Phrases.read("shift-words.tsv", ShiftWord::of);

  private ShiftWords() {}

  static Set<Shift> in(Words words, Ground ground) {
    return in(words, 0, words.size(), ground);
  }

  /** In the title, and in the parts of it that are a schedule, such as ", Day": after a label. */
  static Set<Shift> inTitle(Words title) {
    Set<Shift> shifts = in(title, Ground.TITLE);
    for (Words part : TitleParts.of(title)) {
      if (areAll(part, 0, part.size())) {
        shifts.addAll(in(part, Ground.LABELLED));
      }
    }
    return shifts;
  }

  /** In a sentence; one that is a schedule and nothing else is as good as a title. */
  static Set<Shift> inSentence(Words words, int from, int to) {
    if (!mayName(words, from, to)) {
      return EnumSet.noneOf(Shift.class);
    }
    return in(words, from, to, areAll(words, from, to) ? Ground.TITLE : Ground.STATEMENT);
  }

  static Set<Shift> in(Words words, int from, int to, Ground ground) {
    return new ShiftReading(words, ground).read(from, to);
  }

  /** Whether that is the word which makes the names before it shifts. */
  static boolean isShift(Words words, int at) {
    Match<ShiftWord> role = WORDS.at(words, at);
    return role != null && role.meaning() == ShiftWord.SHIFT;
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
  private static boolean areAll(Words words, int from, int to) {
    int at = from;
    while (at < to) {
      Match<Name<Shift>> name = NAMES.at(words, at);
      Match<ShiftWord> role = WORDS.at(words, at);
      if (name == null && role == null && !Character.isDigit(words.word(at).charAt(0))) {
        return false;
      }
      at = name != null ? name.to() : role != null ? role.to() : at + 1;
    }
    return at > from;
  }
}
