package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Set;
import jobalerts.common.vocabulary.Shift;
import jobalerts.ingest.posting.Phrases.Match;

/** The shifts that plain sentences name, without those that speak of something else as well. */
final class ShiftStatements {

  private final Phrases<Set<Shift>> doubts =
      Phrases.read("shift-doubts.tsv", ShiftStatements::doubted);

  private static Set<Shift> doubted(String kind) {
    return kind.equals("pay")
        ? EnumSet.allOf(Shift.class)
        : EnumSet.complementOf(EnumSet.of(Shift.ON_CALL));
  }

  void read(Words words, Set<Shift> wanted, Gathered<Shift> shifts) {
    int from = 0;
    while (from < words.size()) {
      int to = endOfSentence(words, from);
      Set<Shift> named = ShiftWords.in(words, from, to, Ground.STATEMENT);
      named.retainAll(wanted);
      if (!named.isEmpty()) {
        removeDoubted(words, from, to, named);
        shifts.in("description", words.quote(from, to), named);
      }
      from = to;
    }
  }

  private static int endOfSentence(Words words, int from) {
    int to = from + 1;
    while (to < words.size() && words.sentence(to) == words.sentence(from)) {
      to++;
    }
    return to;
  }

  private void removeDoubted(Words words, int from, int to, Set<Shift> named) {
    for (int at = from; at < to; at++) {
      Match<Set<Shift>> doubt = doubts.at(words, at);
      if (doubt != null) {
        named.removeAll(doubt.meaning());
      }
    }
  }
}
