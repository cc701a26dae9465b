package jobalerts.ingest.webhook.dialect;

import java.util.LinkedHashMap;
import java.util.Map;
import jobalerts.common.Json;
import jobalerts.ingest.webhook.dialect.Places.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JobPosting that is made from a payload, field by field. */
final class Draft {

  private static final String EMPLOYER = "hiringOrganization";

  private final JsonNode payload;
  private final String at;
  private final ObjectNode posting;
  private final Map<String, Place> places = new LinkedHashMap<>();

  private Draft(JsonNode payload, String at, ObjectNode posting) {
    this.payload = payload;
    this.at = at;
    this.posting = posting;
  }

  /** Made from the object at that pointer, to which the others are relative. */
  static Draft from(JsonNode payload, String at) {
    return new Draft(payload, at, Json.MAPPER.createObjectNode());
  }

  /** Made from a JobPosting at that pointer; the others are those of the whole payload. */
  static Draft copyOf(JsonNode payload, String at) {
    Draft draft = new Draft(payload, "", (ObjectNode) payload.at(at).deepCopy());
    draft.places.put("", new Place(at, true));
    return draft;
  }

  /** Takes the field as it is from the first of these places where there is anything. */
  Draft take(String field, String... pointers) {
    String first = at + pointers[0];
    for (String pointer : pointers) {
      JsonNode value = payload.at(at + pointer);
      if (!value.isMissingNode() && !value.isNull()) {
        posting.set(field, value);
        first = at + pointer;
        break;
      }
    }
    places.put("/" + field, new Place(first, true));
    return this;
  }

  /** Sets the field to what was made of that place. */
  Draft put(String field, JsonNode value, String pointer) {
    posting.set(field, value);
    return tell(field, pointer);
  }

  Draft put(String field, String value, String pointer) {
    posting.put(field, value);
    return tell(field, pointer);
  }

  private Draft tell(String field, String pointer) {
    places.put("/" + field, new Place(at + pointer, false));
    return this;
  }

  boolean has(String field) {
    return posting.hasNonNull(field);
  }

  /** Done; the source's employer stands in for one that is not named. */
  Outcome opened(Notice notice) {
    if (!has(EMPLOYER)) {
      if (notice.employer().isEmpty()) {
        return Outcome.Malformed.at(
            "", "names no employer; an operator can set the employer of this source");
      }
      posting.put(EMPLOYER, notice.employer().get());
    }
    return new Outcome.Opened(posting, new Places(places));
  }
}
