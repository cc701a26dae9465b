package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which mails are asked for.
 *
 * @param to whole address of a recipient, or a part of it; empty for all
 * @param before the id of the mail that the list begins after; empty for the newest
 */
record ListQuery(String to, String before) {

  static final ListQuery ALL = new ListQuery("", "");

  static ListQuery of(URI uri) {
    Map<String, String> values = new HashMap<>();
    String query = uri.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return new ListQuery(values.getOrDefault("to", "").strip(), values.getOrDefault("before", ""));
  }

  /** A whole address finds itself only; a word finds every address that it is part of. */
  boolean finds(Envelope envelope) {
    return envelope.to().stream()
        .anyMatch(address ->
            to.contains("@")
                ? address.equalsIgnoreCase(to)
                : address.toLowerCase(Locale.ROOT).contains(to.toLowerCase(Locale.ROOT)));
  }
}
