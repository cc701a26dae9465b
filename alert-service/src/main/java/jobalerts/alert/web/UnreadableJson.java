package jobalerts.alert.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, told without the names of our classes. */
final class UnreadableJson {

  private UnreadableJson() {}

  static boolean tooLong(Throwable cause) {
    return cause instanceof StreamConstraintsException
        && String.valueOf(cause.getMessage()).startsWith("Document length");
  }

  static FieldError error(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException e ->
          new FieldError(pointer(e), "is not known; known here: " + known(e));
      case MismatchedInputException e -> new FieldError(pointer(e), "must be " + kind(e));
      case InputCoercionException e -> new FieldError(pointer(e), "is out of range");
      case StreamReadException e ->
          new FieldError(
              "",
              "the JSON is malformed at line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
      case JacksonException e -> new FieldError(pointer(e), "can not be read");
      case null, default -> new FieldError("", "the body is missing or can not be read");
    };
  }

  private static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(step -> step.getPropertyName() == null ? step.getIndex() : step.getPropertyName())
        .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String known(UnrecognizedPropertyException e) {
    Collection<Object> known = e.getKnownPropertyIds();
    return known == null
        ? "nothing"
        : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String kind(MismatchedInputException e) {
    Class<?> wanted = e.getTargetType();
    if (wanted == null) {
      return "something else";
    }
    if (Collection.class.isAssignableFrom(wanted)) {
      return "a list";
    }
    if (wanted == Boolean.class) {
      return "true or false";
    }
    if (List.of(Integer.class, Long.class, int.class, long.class).contains(wanted)) {
      return "a whole number";
    }
    if (Number.class.isAssignableFrom(wanted)) {
      return "a number";
    }
    return wanted == String.class ? "a text" : "an object";
  }
}
