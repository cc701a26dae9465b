package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Finds the degrees and diplomas that a text names, whatever it says of them. */
final class Degrees {

  private final Phrases<Education> phrases = Phrases.read("education.tsv", Degrees::education);
  private final Phrases<Education> abbreviations =
      Phrases.read("education-abbreviations.tsv", Degrees::education);

  static Education education(String id) {
    return Term.byId(Education.class, id).orElseThrow();
  }

  /** Those among the words from one up to another one. */
  List<Phrases.Match<Education>> in(Words words, int from, int to) {
    List<Phrases.Match<Education>> degrees = new ArrayList<>();
    for (int i = from; i < to; ) {
      Phrases.Match<Education> degree = at(words, i);
      if (degree != null && !repeats(words, degrees, degree)) {
        degrees.add(degree);
      }
      i = degree == null ? i + 1 : degree.to();
    }
    return degrees;
  }

  private Phrases.@Nullable Match<Education> at(Words words, int index) {
    Phrases.Match<Education> match = phrases.at(words, index);
    return match == null && isAbbreviation(words, index) ? abbreviations.at(words, index) : match;
  }

  /** "AS" is a degree and "as" is none. */
  private static boolean isAbbreviation(Words words, int index) {
    String written = words.quote(index, index + 1);
    return Character.isUpperCase(written.charAt(0))
        && Character.isUpperCase(written.charAt(written.length() - 1));
  }

  /** "PhD degree in …" is one degree. */
  private static boolean repeats(
      Words words, List<Phrases.Match<Education>> degrees, Phrases.Match<Education> next) {
    return !degrees.isEmpty()
        && degrees.getLast().to() == next.from()
        && words.word(next.from()).equals("degree");
  }
}
