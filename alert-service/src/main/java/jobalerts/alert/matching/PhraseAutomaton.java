package jobalerts.alert.matching;

import java.util.List;

/**
 * Finds all of up to 64 phrases in one pass over a text, however many there are and however often
 * their beginnings stand there: a step and a table look-up for each byte (Aho and Corasick, CACM
 * 1975, with all failures worked out beforehand).
 *
 * <p>Phrases and texts are the bytes of {@link WordNumbers}, where only the last byte of a word is
 * negative. A phrase is to be found from the beginning of a word on, so there is a state for the
 * inside of a word with which none begins; that a phrase ends as a word does goes without saying.
 */
final class PhraseAutomaton {

  private static final int INSIDE = 0;
  private static final int START = 1;
  private static final int BYTES = 256;
  private static final int FIRST_NEGATIVE = 128;

  private final int[] next;
  private final long[] found;

  PhraseAutomaton(List<Phrase> phrases) {
    int states = 2 + phrases.stream().mapToInt(phrase -> phrase.code().length).sum();
    this.next = new int[states * BYTES];
    this.found = new long[states];
    int last = START;
    for (int i = 0; i < phrases.size(); i++) {
      last = add(phrases.get(i).code(), 1L << i, last);
    }
    for (int b = FIRST_NEGATIVE; b < BYTES; b++) {
      next[at(INSIDE, b)] = START;
    }
    complete(last);
  }

  private int add(byte[] code, long phrase, int last) {
    int state = START;
    int states = last;
    for (byte b : code) {
      int at = at(state, b);
      next[at] = next[at] == 0 ? ++states : next[at];
      state = next[at];
    }
    found[state] |= phrase;
    return states;
  }

  /** Breadth first: where a state has no step of its own, that of its longest ending is taken. */
  private void complete(int last) {
    int[] endings = new int[last + 1];
    int[] queue = new int[last];
    queue[0] = START;
    int length = 1;
    for (int i = 0; i < length; i++) {
      int state = queue[i];
      for (int b = 0; b < BYTES; b++) {
        int otherwise = next[at(endings[state], b)];
        int step = next[at(state, b)];
        if (step == 0) {
          next[at(state, b)] = otherwise;
        } else {
          endings[step] = otherwise;
          found[step] |= found[otherwise];
          queue[length++] = step;
        }
      }
    }
  }

  /** The phrases that stand in the text, each as the bit of its place in the list. */
  long in(byte[] text) {
    long all = 0;
    int state = START;
    for (byte b : text) {
      state = next[at(state, b)];
      all |= found[state];
    }
    return all;
  }

  private static int at(int state, int b) {
    return state * BYTES + (b & BYTES - 1);
  }
}
