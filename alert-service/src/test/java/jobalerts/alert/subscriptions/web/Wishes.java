package jobalerts.alert.subscriptions.web;

import jobalerts.alert.PlainTimes;
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
}
