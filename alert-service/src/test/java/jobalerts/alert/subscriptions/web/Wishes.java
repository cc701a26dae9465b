package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import jobalerts.alert.PlainTimes;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;
import jobalerts.common.Json;
import jobalerts.common.place.Gazetteer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Requests for alerts: a valid one, and one deviation at a time. */
final class Wishes {

  static final WishReader READER = new WishReader(Gazetteer.load(), new PlainTimes());

  private Wishes() {}

  static ObjectNode valid() {
    return (ObjectNode)
        Json.MAPPER.readTree(
            """
            {
              "email": "jo@example.com",
              "criteria": {"roles": ["welder"]},
              "cadence": "daily"
            }
            """);
  }

  static ObjectNode withCriteria(String json) {
    ObjectNode request = valid();
    request.set("criteria", Json.MAPPER.readTree(json));
    return request;
  }

  static ObjectNode with(String field, @Nullable String value) {
    return valid().put(field, value);
  }

  static AlertWish read(ObjectNode request) {
    return READER.read(Json.MAPPER.treeToValue(request, AlertRequest.class), new Faults());
  }

  static Criteria criteria(String json) {
    return read(withCriteria(json)).criteria();
  }

  static List<FieldError> faults(String criteria) {
    return faults(withCriteria(criteria));
  }

  static List<FieldError> faults(ObjectNode request) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> read(request));
    return refused == null ? List.of() : refused.errors();
  }
}
