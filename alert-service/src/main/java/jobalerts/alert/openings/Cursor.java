package jobalerts.alert.openings;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended. */
public record Cursor(Instant firstSeenAt, UUID id) {

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

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
      if (parts.length < 2) {
        return Optional.empty();
      }
      Instant firstSeenAt = Instant.parse(parts[0]);
      // PostgreSQL has no time for all that an Instant can be.
      return firstSeenAt.isBefore(Instant.EPOCH) || firstSeenAt.isAfter(LAST)
          ? Optional.empty()
          : Optional.of(new Cursor(firstSeenAt, UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
