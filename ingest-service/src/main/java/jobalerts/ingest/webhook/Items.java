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
    if (root.isEmpty()) {
      throw malformed("the array is empty");
    }
    if (root.size() > settings.maxItems()) {
      throw tooMany();
    }
    List<Item> items = new ArrayList<>(root.size());
    for (JsonNode posting : root) {
      items.add(new Item.Parsed(items.size(), posting));
    }
    return new Body(true, items);
  }

  /** Hands items on in batches, as {@link #ndjson} does. */
  public static void inBatches(List<Item> items, Consumer<List<Item>> batches) {
    for (int from = 0; from < items.size(); from += BATCH) {
      batches.accept(items.subList(from, Math.min(from + BATCH, items.size())));
    }
  }

  /** The value that the body is; anything else is refused. */
  public static JsonNode parse(InputStream body) {
    try {
      JsonNode root = Json.MAPPER.readTree(body);
      if (root.isMissingNode()) {
        throw malformed("the body is empty");
      }
      return root;
    } catch (JacksonException e) {
      throw malformed(JsonFault.reason(e));
    }
  }

  private static Refusal malformed(String reason) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "malformed-json", "No JSON: " + reason + ".")
        .withErrors(List.of(new Problem("", reason)));
  }

  private Refusal tooMany() {
    return Refusal.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-many-items",
        "A body may have %,d postings.".formatted(settings.maxItems()));
  }

  /**
   * Hands the lines on in batches, so that a large body is never in memory as a whole; the lines
   * are counted first, so that a body with too many is refused before anything is published.
   */
  public void ndjson(VerifiedRequest request, Consumer<List<Item>> batches) throws IOException {
    try (InputStream body = request.body()) {
      if (lines(body) > settings.maxItems()) {
        throw tooMany();
      }
    }
    try (InputStream body = new BufferedInputStream(request.body(), 64 * 1024)) {
      if (!ndjson(body, batches)) {
        throw malformed("the body is empty");
      }
    }
  }

  private boolean ndjson(InputStream body, Consumer<List<Item>> batches) throws IOException {
    List<Item> batch = new ArrayList<>();
    int longest = Math.toIntExact(settings.maxJson().toBytes());
    int index = 0;
    long bytes = 0;
    var line = new ByteArrayOutputStream();
    for (int number = 1; readLine(body, line, longest); number++) {
      if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
        batch.add(item(index++, number, line, longest));
        bytes += line.size();
      }
      if (batch.size() == BATCH || bytes > BATCH_BYTES) {
        batches.accept(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.accept(batch);
    }
    return index > 0;
  }

  private static long lines(InputStream body) throws IOException {
    byte[] chunk = new byte[64 * 1024];
    long lines = 1;
    for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
      for (int i = 0; i < n; i++) {
        lines += chunk[i] == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  private static Item item(int index, int number, ByteArrayOutputStream line, int longest) {
    if (line.size() > longest) {
      return malformed(index, number, "is longer than %,d bytes".formatted(longest));
    }
    try {
      return new Item.Parsed(index, Json.MAPPER.readTree(line.toByteArray()));
    } catch (JacksonException e) {
      return malformed(index, number, JsonFault.reason(e));
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
