package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Set;
import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.posting.Phrases.Match;

/**
 * The terms that plain sentences name. A sentence with words of doubt ("training", "differential")
 * does not tell the terms which the resource of the doubts lists for them.
 */
final class Statements<T extends Enum<T> & Term> {

  /** Reads the terms of a sentence. */
  interface Naming<T> {
    Set<T> in(Words words, int from, int to);
  }

  /** A text whose breaks were lost is read in pieces, so that a doubt does not hold for all. */
  private static final int LONGEST = 40;

  private final Naming<T> naming;
  private final Phrases<Set<T>> doubts;

  Statements(Class<T> vocabulary, String doubts, Naming<T> naming) {
    this.naming = naming;
    this.doubts = Phrases.read(doubts, cell -> doubted(vocabulary, cell));
  }

  /** Of {@code all}, or of ids. */
  private static <T extends Enum<T> & Term> Set<T> doubted(Class<T> vocabulary, String cell) {
    return cell.equals("all") ? EnumSet.allOf(vocabulary) : Name.terms(vocabulary, cell);
  }

  void read(Words words, Set<T> wanted, Gathered<T> gathered) {
    int from = 0;
    while (from < words.size()) {
      int to = endOfSentence(words, from);
      Set<T> named = naming.in(words, from, to);
      named.retainAll(wanted);
      if (!named.isEmpty()) {
        removeDoubtful(words, from, to, named);
        gathered.in("description", words.quote(from, to), named);
      }
      from = to;
    }
  }

  private static int endOfSentence(Words words, int from) {
    int to = from + 1;
    while (to < Math.min(words.size(), from + LONGEST)
        && words.sentence(to) == words.sentence(from)) {
      to++;
    }
    return to;
  }

  private void removeDoubtful(Words words, int from, int to, Set<T> named) {
    for (int at = from; at < to; at++) {
      Match<Set<T>> doubt = doubts.at(words, at);
      if (doubt != null) {
        named.removeAll(doubt.meaning());
      }
    }
  }
}
