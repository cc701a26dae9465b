package jobalerts.ingest.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jobalerts.common.Json;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes a body apart: a posting, an array of them, or one on each line. */
@Component
public class Items {

  private static final int BATCH = 500;
  private static final int BATCH_BYTES = 4 * 1024 * 1024;

  private final WebhookSettings settings;

  Items(WebhookSettings settings) {
    this.settings = settings;
  }

  /** The items of a JSON body, which is a single posting or an array of them. */
  public record Body(boolean array, List<Item> items) {}

  public Body json(InputStream body) {
    JsonNode root = parse(body);
    if (!root.isArray()) {
      return new Body(false, List.of(new Item.Parsed(0, root)));
    }
    List<Item> items = new ArrayList<>(root.size());
    for (JsonNode posting : root) {
      items.add(new Item.Parsed(items.size(), posting));
    }
    return new Body(true, items);
  }

  private static JsonNode parse(InputStream body) {
    try {
      JsonNode root = Json.MAPPER.readTree(body);
      if (root.isMissingNode()) {
        throw malformed("the body is empty");
      }
      return root;
    } catch (JacksonException e) {
      throw malformed(reason(e));
    }
  }

  private static Refusal malformed(String reason) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "malformed-json", "No JSON: " + reason + ".")
        .withErrors(List.of(new Problem("", reason)));
  }

  private static String reason(JacksonException e) {
    var at = e.getLocation();
    String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    return at == null
        ? message
        : "line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), message);
  }

  /** Hands the lines on in batches, so that a large body is never in memory as a whole. */
  public void ndjson(InputStream body, Consumer<List<Item>> batches) throws IOException {
    List<Item> batch = new ArrayList<>();
    int longest = Math.toIntExact(settings.maxJson().toBytes());
    int index = 0;
    long bytes = 0;
    try (InputStream in = new BufferedInputStream(body, 64 * 1024)) {
      var line = new ByteArrayOutputStream();
      for (int number = 1; readLine(in, line, longest); number++) {
        if (line.size() > 0 && !line.toString(StandardCharsets.UTF_8).isBlank()) {
          batch.add(item(index++, number, line, longest));
          bytes += line.size();
        }
        if (batch.size() == BATCH || bytes > BATCH_BYTES) {
          batches.accept(batch);
          batch = new ArrayList<>();
          bytes = 0;
        }
      }
    }
    if (!batch.isEmpty()) {
      batches.accept(batch);
    }
  }

  private static Item item(int index, int number, ByteArrayOutputStream line, int longest) {
    if (line.size() > longest) {
      return malformed(index, number, "is longer than %,d bytes".formatted(longest));
    }
    try {
      return new Item.Parsed(index, Json.MAPPER.readTree(line.toByteArray()));
    } catch (JacksonException e) {
      return malformed(index, number, reason(e));
    }
  }

  private static Item malformed(int index, int number, String reason) {
    return new Item.Malformed(index, new Problem("", "line " + number + " of the body: " + reason));
  }

  /** Reads up to the line's end; of a line that is too long only one byte too many is kept. */
  private static boolean readLine(InputStream in, ByteArrayOutputStream line, int longest)
      throws IOException {
    line.reset();
    int b = in.read();
    if (b < 0) {
      return false;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= longest) {
        line.write(b);
      }
    }
    return true;
  }
}
