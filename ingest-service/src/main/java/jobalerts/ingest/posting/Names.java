package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.Set;
import jobalerts.common.vocabulary.Term;
import jobalerts.ingest.posting.Phrases.Match;

/** The names of a vocabulary's terms, each of which counts on firm enough ground. */
final class Names<T extends Enum<T> & Term> {

  private final Class<T> vocabulary;
  private final Phrases<Name<T>> phrases;

  Names(Class<T> vocabulary, String resource) {
    this.vocabulary = vocabulary;
    this.phrases = Phrases.read(resource, cell -> Name.of(vocabulary, cell));
  }

  Set<T> in(Words words, Ground ground) {
    return in(words, 0, words.size(), ground);
  }

  /** In a sentence; one that has nothing but names, such as "Full-time", is as good as a title. */
  Set<T> inSentence(Words words, int from, int to) {
    return in(words, from, to, areAll(words, from, to) ? Ground.TITLE : Ground.STATEMENT);
  }

  Set<T> in(Words words, int from, int to, Ground ground) {
    Set<T> named = EnumSet.noneOf(vocabulary);
    int at = from;
    while (at < to) {
      Match<Name<T>> name = phrases.at(words, at);
      if (name != null && name.meaning().counts(ground)) {
        named.addAll(name.meaning().terms());
      }
      at = name == null ? at + 1 : name.to();
    }
    return named;
  }

  /** In the title, and in each part of it as if that had a label when nothing else is in it. */
  Set<T> inTitle(Words title) {
    Set<T> named = in(title, Ground.TITLE);
    for (Words part : TitleParts.of(title)) {
      if (areAll(part, 0, part.size())) {
        named.addAll(in(part, Ground.LABELLED));
      }
    }
    return named;
  }

  private boolean areAll(Words words, int from, int to) {
    int at = from;
    while (at < to) {
      Match<Name<T>> name = phrases.at(words, at);
      if (name == null) {
        return false;
      }
      at = name.to();
    }
    return at > from;
  }
}
