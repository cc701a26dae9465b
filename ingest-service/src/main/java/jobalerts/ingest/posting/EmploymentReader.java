package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.ingest.posting.LabelledLines.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the forms of employment: from their field, or else the title and what stands after labels,
 * or else sentences. That a job is for a time only, sentences tell in any case: a full-time
 * contract is often given as full-time alone.
 */
final class EmploymentReader {

  private static final Set<EmploymentType> FOR_A_TIME =
      EnumSet.of(EmploymentType.CONTRACT, EmploymentType.TEMPORARY, EmploymentType.INTERNSHIP);

  private static final Set<EmploymentType> HOURS =
      EnumSet.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);

  private static final int SHORT = 20;

  private final Names<EmploymentType> names = new Names<>(EmploymentType.class, "employment.tsv");
  private final LabelledLines labelled = new LabelledLines("employment-labels.tsv", 10);
  private final Statements<EmploymentType> statements =
      new Statements<>(EmploymentType.class, "employment-doubts.tsv", this::inSentence);

  @Nullable Found<List<EmploymentType>> read(Fields fields, Advert advert) {
    Gathered<EmploymentType> types = new Gathered<>(EmploymentType.class);
    readField(fields, types);
    Words description = advert.description();
    if (types.isEmpty()) {
      for (JsonNode hours : fields.values("workHours")) {
        types.given("workHours", names.in(Words.of(FieldWords.of(hours)), Ground.LABELLED));
      }
      types.in("title", advert.title().text(), names.inTitle(advert.title()));
      for (Value value : labelled.in(description)) {
        Set<EmploymentType> named =
            names.in(description, value.from(), value.to(), Ground.LABELLED);
        types.in("description", description.quote(value.from(), value.to()), named);
      }
    }
    Set<EmploymentType> wanted = types.isEmpty() ? EnumSet.allOf(EmploymentType.class) : FOR_A_TIME;
    statements.read(description, wanted, types);
    return types.found();
  }

  /** A short sentence may begin with it: "Full time w/ benefits", "Part-time, 20 hours a week". */
  private Set<EmploymentType> inSentence(Words words, int from, int to) {
    Set<EmploymentType> named = names.inSentence(words, from, to);
    if (named.isEmpty() && to - from <= SHORT) {
      named.addAll(names.in(words, from, from + 1, Ground.TITLE));
      named.retainAll(HOURS);
    }
    return named;
  }

  private void readField(Fields fields, Gathered<EmploymentType> types) {
    List<JsonNode> given = fields.values("employmentType");
    for (JsonNode type : given) {
      types.given("employmentType", names.in(Words.of(FieldWords.of(type)), Ground.NAMED));
    }
    if (!given.isEmpty() && types.isEmpty()) {
      fields.notUnderstood("employmentType");
    }
  }
}
