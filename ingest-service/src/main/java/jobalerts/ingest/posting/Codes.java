package jobalerts.ingest.posting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a classification such as SOC or NAICS mean, by how they begin. The resource has
 * {@code meaning, code code …} on each line.
 */
final class Codes<T> {

  private static final int LONGEST = 10;

  private final Map<String, T> byCode = new TreeMap<>();

  private Codes() {}

  static <T> Codes<T> read(String resource, Function<String, Optional<T>> meaning) {
    Codes<T> codes = new Codes<>();
    for (var row : Rows.of(resource)) {
      T meant = meaning.apply(row.getFirst()).orElseThrow();
      for (String code : row.get(1).split(" ", -1)) {
        codes.byCode.put(code, meant);
      }
    }
    return codes;
  }

  /** What the longest known code means that the written one begins with. */
  Optional<T> of(String written) {
    String code = written.strip();
    for (int end = Math.min(code.length(), LONGEST); end > 0; end--) {
      @Nullable T meant = byCode.get(code.substring(0, end));
      if (meant != null) {
        return Optional.of(meant);
      }
    }
    return Optional.empty();
  }
}
