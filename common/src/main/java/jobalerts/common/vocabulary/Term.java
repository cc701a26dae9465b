package jobalerts.common.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** A label of the vocabulary: its id stands in JSON, tables and forms, its label before people. */
public interface Term {

  String name();

  String label();

  @JsonValue
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The term of that id, whatever its case. */
  static <T extends Enum<T> & Term> Optional<T> byId(Class<T> vocabulary, String id) {
    for (T term : vocabulary.getEnumConstants()) {
      if (term.id().equalsIgnoreCase(id)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }
}
