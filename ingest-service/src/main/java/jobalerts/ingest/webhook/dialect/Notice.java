package jobalerts.ingest.webhook.dialect;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * A notice of a recruiters' system.
 *
 * @param employer of the source, for a system that does not name it
 */
record Notice(HttpHeaders headers, JsonNode body, Optional<String> employer) {

  /** The text at that JSON pointer; "" for anything else. */
  String text(String pointer) {
    return body.at(pointer).stringValue("");
  }

  boolean hasObject(String pointer) {
    return body.at(pointer).isObject();
  }
}
