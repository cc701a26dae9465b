package jobalerts.alert.openings;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended. */
public record Cursor(Instant firstSeenAt, UUID id) {

  public static Cursor at(Opening opening) {
    return new Cursor(opening.firstSeenAt(), opening.id());
  }

  public String written() {
    byte[] bytes = (firstSeenAt + "/" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static Optional<Cursor> read(String written) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(written);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split("/", 2);
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
