package jobalerts.ingest.fetching;

import org.jspecify.annotations.Nullable;

/** What a server knows a version of a resource by (RFC 9110, section 8.8), as it wrote them. */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  public static final Validators NONE = new Validators(null, null);

  private static final int LONGEST = 1_000;

  public Validators {
    etag = sensible(etag);
    lastModified = sensible(lastModified);
  }

  private static @Nullable String sensible(@Nullable String header) {
    return header == null || header.isBlank() || header.length() > LONGEST ? null : header;
  }
}
