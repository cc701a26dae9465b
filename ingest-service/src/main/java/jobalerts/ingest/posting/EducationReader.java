package jobalerts.ingest.posting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jobalerts.common.vocabulary.Education;
import jobalerts.ingest.posting.Requirements.Mark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the least education that is required: of all degrees and diplomas that the text names as
 * required, the lowest one. What is preferred, being studied for, or paid for by the employer is
 * not required.
 */
final class EducationReader {

  /** Between two degrees they make one statement of both: "BS or MS in science preferred". */
  private static final Set<String> LINKS =
      Set.of(
          "or", "and", "degree", "degrees", "a", "an", "the", "in", "of", "s", "science", "arts");

  private static final int LONGEST_LINK = 4;

  /** How far off a word tells that it is about something else. */
  private static final int NEAR = 14;

  private final Phrases<Education> inField =
      Phrases.read("education-field.tsv", Degrees::education);
  private final Degrees degrees = new Degrees();

  @Nullable Found<Education> read(Fields fields, Advert advert) {
    List<JsonNode> written = fields.values("educationRequirements");
    Education given = given(written);
    if (given != null) {
      return Found.given("educationRequirements", given);
    }
    if (!written.isEmpty()) {
      fields.notUnderstood("educationRequirements");
    }
    return inWords(advert);
  }

  private @Nullable Education given(List<JsonNode> written) {
    return written.stream()
        .map(node -> node.has("credentialCategory") ? node.path("credentialCategory") : node)
        .map(node -> Words.of(FieldWords.of(node)))
        .map(words -> least(words, Requirements.of(words), inField.in(words)))
        .filter(Objects::nonNull)
        .map(Phrases.Match::meaning)
        .min(Education::compareTo)
        .orElse(null);
  }

  private @Nullable Found<Education> inWords(Advert advert) {
    Words words = advert.description();
    var least = least(words, advert.requirements(), degrees.in(words, 0, words.size()));
    return least == null
        ? null
        : Found.in("description", words.quote(least.from(), least.to()), least.meaning());
  }

  private static Phrases.@Nullable Match<Education> least(
      Words words, Requirements requirements, List<Phrases.Match<Education>> named) {
    Phrases.Match<Education> least = null;
    for (int i = 0; i < named.size(); i++) {
      var degree = named.get(i);
      boolean lower = least == null || degree.meaning().compareTo(least.meaning()) < 0;
      if (lower && required(words, requirements, named, i)) {
        least = degree;
      }
    }
    return least;
  }

  private static boolean required(
      Words words, Requirements requirements, List<Phrases.Match<Education>> named, int index) {
    int from = named.get(index).from();
    int before = index == 0 ? 0 : named.get(index - 1).to();
    int last = index;
    while (last + 1 < named.size() && linked(words, named.get(last), named.get(last + 1))) {
      last++;
    }
    int to = named.get(last).to();
    int next = last + 1 == named.size() ? Integer.MAX_VALUE : named.get(last + 1).from();
    int begin = Math.max(Math.max(before, from - NEAR), requirements.beginOfSentence(from));
    int end = Math.min(Math.min(next, to + NEAR), requirements.endOfSentence(to - 1));
    return !requirements.says(Mark.ELSEWHERE, begin, end)
        && requirements.required(from, to, before, next);
  }

  private static boolean linked(
      Words words, Phrases.Match<Education> one, Phrases.Match<Education> other) {
    if (other.from() - one.to() > LONGEST_LINK
        || words.sentence(one.to() - 1) != words.sentence(other.from())) {
      return false;
    }
    boolean or = between(words, one.to() - 1, other.from()).contains("/");
    for (int i = one.to(); i < other.from(); i++) {
      if (!LINKS.contains(words.word(i))) {
        return false;
      }
      or |= words.word(i).equals("or");
    }
    return or;
  }

  private static String between(Words words, int one, int other) {
    return words.text().substring(words.end(one), words.start(other));
  }
}
