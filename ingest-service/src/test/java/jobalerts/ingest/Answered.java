package jobalerts.ingest;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jobalerts.common.Json;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answered(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public String text(String pointer) {
    return at(pointer).asString("");
  }

  public JsonNode at(String pointer) {
    return Json.MAPPER.readTree(body()).at(pointer);
  }

  public List<String> texts(String pointer, String name) {
    return at(pointer).valueStream().map(node -> node.path(name).asString("")).toList();
  }

  public UUID postingId() {
    return UUID.fromString(text("/id"));
  }

  @Override
  public String toString() {
    return status() + " " + body();
  }
}
