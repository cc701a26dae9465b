package jobalerts.ingest.webhook;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong with JSON, without the parser's own names, which are none of a sender's. */
final class JsonFault {

  private static final Pattern INTERNAL =
      Pattern.compile("\\s*[(\\[]?(?:start marker at|Source:|from `|`|through reference).*");
  private static final int LONGEST = 200;

  private JsonFault() {}

  static String reason(JacksonException fault) {
    var at = fault.getLocation();
    String message = message(fault);
    return at == null || at.getLineNr() < 1
        ? message
        : "line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), message);
  }

  private static String message(JacksonException fault) {
    if (fault instanceof StreamConstraintsException) {
      return "nested too deeply, or a number or name is too long";
    }
    String message = fault.getOriginalMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    String plain = INTERNAL.matcher(first).replaceFirst("");
    if (plain.isBlank() || plain.toLowerCase(Locale.ROOT).contains("exception")) {
      return "unreadable";
    }
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
