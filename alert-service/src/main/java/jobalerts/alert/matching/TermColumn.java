package jobalerts.alert.matching;

import java.util.Collection;

/** Which of 64 postings have which terms of a vocabulary: a word of bits for each term. */
final class TermColumn<T extends Enum<T>> {

  private final long[] postings;
  private long stated;

  TermColumn(Class<T> vocabulary) {
    this.postings = new long[vocabulary.getEnumConstants().length];
  }

  private TermColumn(TermColumn<T> other) {
    this.postings = other.postings.clone();
    this.stated = other.stated;
  }

  TermColumn<T> copy() {
    return new TermColumn<>(this);
  }

  void clear(long posting) {
    stated &= ~posting;
    for (int i = 0; i < postings.length; i++) {
      postings[i] &= ~posting;
    }
  }

  void add(long posting, T term) {
    stated |= posting;
    postings[PackedCriteria.number(term)] |= posting;
  }

  void addAll(long posting, Collection<T> terms) {
    terms.forEach(term -> add(posting, term));
  }

  /** Those that have one of the terms. */
  long any(Collection<T> terms) {
    long any = 0;
    for (T term : terms) {
      any |= postings[PackedCriteria.number(term)];
    }
    return any;
  }

  /** Those that have none at all. */
  long unstated() {
    return ~stated;
  }
}
