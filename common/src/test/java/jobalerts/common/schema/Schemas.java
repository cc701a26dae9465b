package jobalerts.common.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import jobalerts.common.Json;
import tools.jackson.databind.JsonNode;

/** Reads the schemas that ship with the code, and those of earlier releases. */
final class Schemas {

  private static final String FOLDER = "/jobalerts/common/schema/";

  private Schemas() {}

  static JsonNode current(String event) {
    return read(FOLDER + event + ".schema.json");
  }

  /** As it was in the release that first had it. */
  static JsonNode released(String event) {
    int release = event.equals("alerts-matched") ? 2 : 1;
    return read(FOLDER + "released/" + release + "/" + event + ".schema.json");
  }

  /** What the schema objects to in the value as it would go to Kafka. */
  static List<String> objections(JsonNode schema, Object value) {
    return objections(schema, Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(value)));
  }

  static List<String> objections(JsonNode schema, JsonNode value) {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    List<Error> errors =
        compiled.validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    return errors.stream().map(Error::toString).toList();
  }

  private static JsonNode read(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
      return Json.MAPPER.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
