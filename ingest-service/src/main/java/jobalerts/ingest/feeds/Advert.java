package jobalerts.ingest.feeds;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JobPosting of schema.org that is made of an entry of a feed. What the entry leaves out is left
 * out, and what it has in another shape than it should is passed on, to be told as a problem.
 */
final class Advert {

  private static final int LONGEST_DATE = 40;

  private final ObjectNode posting = Json.MAPPER.createObjectNode();
  private final ArrayNode places = Json.MAPPER.createArrayNode();
  private final StringBuilder description = new StringBuilder();

  Advert with(String field, JsonNode value) {
    if (isStated(value)) {
      posting.set(field, value);
    }
    return this;
  }

  /** A date, which is written by ISO 8601 or as in mail. */
  Advert dated(String field, JsonNode value) {
    return value.isString() ? with(field, text(iso(value.stringValue()))) : with(field, value);
  }

  private static String iso(String written) {
    if (written.length() > LONGEST_DATE) {
      return written;
    }
    try {
      return ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
          .toOffsetDateTime()
          .toString();
    } catch (DateTimeException _) {
      return written;
    }
  }

  /** One more part of the text, in HTML. */
  Advert describe(JsonNode html) {
    if (html.isString() && isStated(html)) {
      description.append(html.stringValue()).append('\n');
    } else if (isStated(html)) {
      posting.set("description", html);
    }
    return this;
  }

  Advert place(JsonNode words) {
    if (isStated(words)) {
      places.add(words);
    }
    return this;
  }

  Advert place(JsonNode city, JsonNode state, JsonNode zip, JsonNode country) {
    ObjectNode address = Json.MAPPER.createObjectNode();
    set(address, "addressLocality", city);
    set(address, "addressRegion", state);
    set(address, "postalCode", zip);
    set(address, "addressCountry", country);
    if (!address.isEmpty()) {
      places.addObject().set("address", address);
    }
    return this;
  }

  /** What is paid; without a unit it could be anything, and is left out. */
  Advert pay(JsonNode currency, JsonNode min, JsonNode max, @Nullable String unit) {
    if (unit != null && (isStated(min) || isStated(max))) {
      ObjectNode salary = posting.putObject("baseSalary");
      set(salary, "currency", currency);
      set(salary, "minValue", min);
      set(salary, "maxValue", max);
      salary.put("unitText", unit);
    }
    return this;
  }

  ObjectNode posting() {
    if (!places.isEmpty()) {
      posting.set("jobLocation", places);
    }
    if (!description.isEmpty()) {
      posting.put("description", description.toString());
    }
    return posting;
  }

  static JsonNode text(String value) {
    return Json.MAPPER.getNodeFactory().stringNode(value);
  }

  static boolean isStated(JsonNode value) {
    return !value.isNull()
        && !value.isMissingNode()
        && !(value.isString() && value.stringValue().isBlank());
  }

  private static void set(ObjectNode node, String field, JsonNode value) {
    if (isStated(value)) {
      node.set(field, value);
    }
  }
}
