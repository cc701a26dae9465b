package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jobalerts.common.Json;
import jobalerts.ingest.Ads;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, an answer comes soon, and what is taken can be written and read back. */
class PostingReaderFuzzTest extends PostingReaderFixture {

  private static final int ROUNDS = 3_000;
  private static final Duration BOUND = Duration.ofSeconds(2);
  private static final List<String> NASTY =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "1e-999",
          "9".repeat(900),
          "\"\"",
          "\" \"",
          "[]",
          "{}",
          "[[[[]]]]",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udfff\\ud800\"",
          "\"\\n\\r\\t\"",
          "\"<b>\"",
          "\"&lt;p&gt;\"",
          "\"2026-99-99\"",
          "\"+999999999-01-01T00:00:00Z\"",
          "\"USD\"",
          "\"HOUR\"",
          "{\"value\":{\"value\":{}}}",
          "{\"name\":{\"name\":[]}}",
          "{\"address\":{\"postalCode\":[]}}",
          "[null,null,5]",
          "\"\\u202e\\u0085\\u2028\"",
          "\"" + "a ".repeat(2_000) + "\"",
          "\"" + "1-".repeat(2_000) + "\"",
          "[" + "\"x\",".repeat(2_000) + "1]",
          "{\"latitude\":1e308,\"longitude\":\"\"}");

  @Test
  void answersWhateverIsSent() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode ad = mutated(random);
      Instant before = Instant.now();
      try {
        SoundReading.check(READER.read(ad));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("-Dseed=" + seed + ", round " + round + ": " + cut(ad), e);
      }
      assertThat(Duration.between(before, Instant.now()))
          .as("-Dseed=%d, round %d: %s", seed, round, cut(ad))
          .isLessThan(BOUND);
    }
  }

  private static JsonNode mutated(Random random) {
    ObjectNode ad = Ads.full();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      List<JsonNode> containers = new ArrayList<>();
      collect(ad, containers);
      change(containers.get(random.nextInt(containers.size())), random);
    }
    return random.nextInt(20) == 0 ? mangled(ad, random) : ad;
  }

  private static void change(JsonNode container, Random random) {
    JsonNode nasty = json(NASTY.get(random.nextInt(NASTY.size())));
    if (container instanceof ArrayNode array) {
      array.add(nasty);
    } else if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = List.copyOf(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, Json.MAPPER.createArrayNode().add(object.get(name)).add(nasty));
        default -> object.set(name, nasty);
      }
    }
  }

  /** A changed character somewhere, as long as it is still JSON. */
  private static JsonNode mangled(JsonNode ad, Random random) {
    StringBuilder text = new StringBuilder(ad.toString());
    text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x3000));
    try {
      return json(text.toString());
    } catch (JacksonException _) {
      return ad;
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.values().forEach(child -> collect(child, containers));
    }
  }

  private static String cut(JsonNode ad) {
    String text = ad.toString();
    return text.substring(0, Math.min(text.length(), 2_000));
  }
}
