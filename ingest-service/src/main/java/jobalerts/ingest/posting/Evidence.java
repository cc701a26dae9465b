package jobalerts.ingest.posting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers where the values of a job were read. */
final class Evidence {

  private final Map<String, String> all = new LinkedHashMap<>();

  <T> @Nullable T one(String field, @Nullable Found<T> found) {
    if (found == null) {
      return null;
    }
    all.put(field, found.evidence());
    return found.value();
  }

  <T> List<T> all(String field, @Nullable Found<List<T>> found) {
    List<T> values = one(field, found);
    return values == null ? List.of() : values;
  }

  Map<String, String> all() {
    return Collections.unmodifiableMap(all);
  }
}
