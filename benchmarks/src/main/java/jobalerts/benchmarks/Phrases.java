package jobalerts.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Phrases by kind, drawn by a seeded generator. */
final class Phrases {

  private final Map<String, List<String>> byKind = load();
  private final Random random;

  Phrases(long seed) {
    this.random = new Random(seed);
  }

  String any(String kind) {
    List<String> phrases = Objects.requireNonNull(byKind.get(kind), kind);
    return phrases.get(random.nextInt(phrases.size()));
  }

  private static Map<String, List<String>> load() {
    try (InputStream phrases =
        Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.tsv"))) {
      return new String(phrases.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(groupingBy(line -> line[0], mapping(line -> line[1], toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
