package jobalerts.alert.matching;

import java.util.List;

/** A keyword of a question, as it is asked of the texts of a block. */
final class Keyword {

  private final int[] words;
  private final boolean alone;
  private final PhraseSearch search;
  private final int phrase;

  Keyword(Phrase phrase, PhraseSearch search) {
    this.words = phrase.telling();
    this.alone = phrase.isWord();
    this.search = search;
    this.phrase = alone ? -1 : search.add(phrase);
  }

  /** Those of the asked that mention all of the keywords. */
  static long all(List<Keyword> keywords, WordColumn texts, long asked) {
    long all = asked;
    for (Keyword keyword : keywords) {
      all = keyword.in(texts, all);
    }
    return all;
  }

  /** Those of the asked that mention one of them. */
  static long any(List<Keyword> keywords, WordColumn texts, long asked) {
    long any = 0;
    for (Keyword keyword : keywords) {
      any |= keyword.in(texts, asked & ~any);
    }
    return any;
  }

  /** The words are looked up, which is quick, before a text is read for the phrase. */
  private long in(WordColumn texts, long asked) {
    long candidates = asked;
    for (int i = words.length - 1; i >= 0 && candidates != 0; i--) {
      candidates &= texts.having(words[i]);
    }
    return alone ? candidates : search.having(phrase, texts, candidates);
  }
}
