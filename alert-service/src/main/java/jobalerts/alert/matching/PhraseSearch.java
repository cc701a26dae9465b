package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * The phrases of one question, looked for in one block after the other. All of them are looked for
 * when a text is first asked for one, so that the work is bounded by the length of the texts, not
 * by the number of phrases: each text is read once, or once for each 64 of them.
 */
final class PhraseSearch {

  private final List<PhraseGroup> groups = new ArrayList<>();
  private int size;

  /** Returns the phrase's number. All are added before the first is looked for. */
  int add(Phrase phrase) {
    if (size % PhraseGroup.MOST == 0) {
      groups.add(new PhraseGroup());
    }
    groups.getLast().add(phrase);
    return size++;
  }

  /** Those of the asked texts that have the phrase. */
  long having(int phrase, WordColumn texts, long asked) {
    return groups.get(phrase / PhraseGroup.MOST).having(1L << phrase, texts, asked);
  }
}
