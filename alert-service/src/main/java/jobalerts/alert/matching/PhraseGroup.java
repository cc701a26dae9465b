package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases that are looked for together, and which of them the texts of the last block have. */
final class PhraseGroup {

  static final int MOST = Long.SIZE;

  private final List<Phrase> phrases = new ArrayList<>();
  private final long[] found = new long[Long.SIZE];
  private @Nullable PhraseAutomaton automaton;
  private @Nullable WordColumn texts;
  private long read;

  void add(Phrase phrase) {
    phrases.add(phrase);
  }

  /** Those of the asked texts that have the phrase, which is a bit. */
  long having(long phrase, WordColumn block, long asked) {
    if (texts != block) {
      texts = block;
      read = 0;
    }
    long having = 0;
    for (long left = asked; left != 0; left &= left - 1) {
      if ((found(block, Long.numberOfTrailingZeros(left)) & phrase) != 0) {
        having |= Long.lowestOneBit(left);
      }
    }
    return having;
  }

  private long found(WordColumn block, int slot) {
    if ((read >>> slot & 1) == 0) {
      read |= 1L << slot;
      found[slot] = automaton().in(block.text(slot));
    }
    return found[slot];
  }

  private PhraseAutomaton automaton() {
    PhraseAutomaton ready = automaton == null ? new PhraseAutomaton(phrases) : automaton;
    automaton = ready;
    return ready;
  }
}
