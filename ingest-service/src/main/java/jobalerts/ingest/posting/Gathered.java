package jobalerts.ingest.posting;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms that are read in several places; the first place that adds one is the evidence. */
final class Gathered<T extends Enum<T>> {

  private final EnumSet<T> terms;
  private @Nullable Found<?> first;

  Gathered(Class<T> vocabulary) {
    this.terms = EnumSet.noneOf(vocabulary);
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  boolean hasAny(Set<T> wanted) {
    return !Collections.disjoint(terms, wanted);
  }

  void given(String field, Set<T> read) {
    if (terms.addAll(read) && first == null) {
      first = Found.given(field, terms);
    }
  }

  void in(String where, String quote, Set<T> read) {
    if (terms.addAll(read) && first == null) {
      first = Found.in(where, quote, terms);
    }
  }

  @Nullable Found<List<T>> found() {
    return first == null ? null : new Found<>(List.copyOf(terms), first.evidence());
  }
}
