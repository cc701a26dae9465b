package jobalerts.alert.subscriptions.web;

import java.util.List;
import jobalerts.alert.web.FieldError;

/** What is wrong with a form, to be shown beside its fields. */
record FormFaults(List<FieldError> errors) {

  static final FormFaults NONE = new FormFaults(List.of());

  public boolean any() {
    return !errors.isEmpty();
  }

  public boolean has(String field) {
    return !at(field).isEmpty();
  }

  /** Whether a field is marked, besides what is wrong with the whole. */
  public boolean elsewhere() {
    return errors.stream()
        .anyMatch(error -> !error.field().isEmpty() && !error.field().equals("/criteria"));
  }

  /** The reasons at that field and below, as sentences. */
  public List<String> at(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field) || error.field().startsWith(field + "/"))
        .map(FormFaults::sentence)
        .distinct()
        .toList();
  }

  /** The reasons at exactly that field. */
  public List<String> justAt(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FormFaults::sentence)
        .toList();
  }

  private static String sentence(FieldError error) {
    String reason = error.reason();
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
  }
}
