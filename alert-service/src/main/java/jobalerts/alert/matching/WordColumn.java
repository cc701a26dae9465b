package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.BitSet;

/** The texts of 64 postings, and in which of them each word stands. */
final class WordColumn {

  private static final byte[] EMPTY = {};

  private final byte[][] texts;
  private WordIndex index = WordIndex.EMPTY;

  WordColumn() {
    this.texts = new byte[Long.SIZE][];
    Arrays.fill(texts, EMPTY);
  }

  private WordColumn(byte[][] texts, WordIndex index) {
    this.texts = texts;
    this.index = index;
  }

  WordColumn copy() {
    return new WordColumn(texts.clone(), index);
  }

  void clear(long posting) {
    set(posting, EMPTY);
  }

  /** To be {@linkplain #index indexed} before it is asked. */
  void set(long posting, byte[] text) {
    texts[Long.numberOfTrailingZeros(posting)] = text;
  }

  void index() {
    index = WordIndex.of(texts);
  }

  void collectWords(BitSet words) {
    index.collectWords(words);
  }

  void renumber(Renumbering fresh) {
    Arrays.setAll(texts, slot -> fresh.text(texts[slot]));
    index = index.renumbered(fresh);
  }

  /** Those that have the word. */
  long having(int word) {
    return index.having(word);
  }

  byte[] text(int slot) {
    return texts[slot];
  }
}
