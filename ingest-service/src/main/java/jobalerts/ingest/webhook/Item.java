package jobalerts.ingest.webhook;

import jobalerts.ingest.posting.Problem;
import tools.jackson.databind.JsonNode;

/** One item of a request's body; the index counts from 0. */
public sealed interface Item {

  int index();

  record Parsed(int index, JsonNode posting) implements Item {}

  record Malformed(int index, Problem problem) implements Item {}
}
