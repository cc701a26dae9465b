package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.Workplace;
import jobalerts.ingest.posting.LabelledLines.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads whether one works on site, at home or both: from its field, or else the title and the
 * place, or else what stands after labels, or else sentences. Hybrid wins over what it is made of.
 */
final class WorkplaceReader {

  private final Names<Workplace> names = new Names<>(Workplace.class, "workplaces.tsv");
  private final LabelledLines labelled = new LabelledLines("workplace-labels.tsv", 10);
  private final Statements<Workplace> statements =
      new Statements<>(Workplace.class, "workplace-doubts.tsv", names::inSentence);

  @Nullable Found<Workplace> read(Fields fields, Advert advert) {
    Gathered<Workplace> workplaces = new Gathered<>(Workplace.class);
    readField(fields, workplaces);
    Words description = advert.description();
    if (workplaces.isEmpty()) {
      workplaces.in("title", advert.title().text(), names.inTitle(advert.title()));
      readPlaces(fields, workplaces);
    }
    if (workplaces.isEmpty()) {
      for (Value value : labelled.in(description)) {
        Set<Workplace> named = names.in(description, value.from(), value.to(), Ground.LABELLED);
        workplaces.in("description", description.quote(value.from(), value.to()), named);
      }
    }
    if (workplaces.isEmpty()) {
      statements.read(description, EnumSet.allOf(Workplace.class), workplaces);
    }
    return one(workplaces.found());
  }

  private void readField(Fields fields, Gathered<Workplace> workplaces) {
    List<JsonNode> given = fields.values("jobLocationType");
    for (JsonNode type : given) {
      Words words = Words.of(FieldWords.of(type));
      workplaces.given("jobLocationType", names.in(words, Ground.NAMED));
    }
    if (!given.isEmpty() && workplaces.isEmpty()) {
      fields.notUnderstood("jobLocationType");
    }
  }

  /** "Remote - US" in the place of an address. */
  private void readPlaces(Fields fields, Gathered<Workplace> workplaces) {
    for (JsonNode place : fields.values("jobLocation")) {
      JsonNode address = place.has("address") ? place.path("address") : place;
      JsonNode line = address.isObject() ? address.path("addressLocality") : address;
      workplaces.given("jobLocation", names.in(Words.of(FieldWords.of(line)), Ground.LABELLED));
    }
  }

  private static @Nullable Found<Workplace> one(@Nullable Found<List<Workplace>> found) {
    if (found == null) {
      return null;
    }
    List<Workplace> named = found.value();
    Workplace one = named.contains(Workplace.HYBRID) ? Workplace.HYBRID : named.getFirst();
    return new Found<>(one, found.evidence());
  }
}
