package jobalerts.alert.subscriptions.web;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;

/** Collects everything that is wrong, so that one answer tells it all. */
final class Faults {

  private final List<FieldError> errors = new ArrayList<>();

  /** Of several faults of one field the first is told: it lies deepest. */
  void add(String field, String reason) {
    if (errors.stream().noneMatch(error -> error.field().equals(field))) {
      errors.add(new FieldError(field, reason));
    }
  }

  boolean anyUnder(String field) {
    return errors.stream().anyMatch(error -> error.field().startsWith(field));
  }

  void refuse() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }
}
