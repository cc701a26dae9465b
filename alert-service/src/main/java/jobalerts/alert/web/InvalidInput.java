package jobalerts.alert.web;

import java.util.List;

/** A request asks for what can not be done; every field at fault is named. */
public class InvalidInput extends RuntimeException {

  private final List<FieldError> errors;

  public InvalidInput(List<FieldError> errors) {
    super(errors.toString());
    this.errors = List.copyOf(errors);
  }

  public InvalidInput(String field, String reason) {
    this(List.of(new FieldError(field, reason)));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
