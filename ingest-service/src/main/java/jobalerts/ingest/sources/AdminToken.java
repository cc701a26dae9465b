package jobalerts.ingest.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an operator's {@code Authorization} header from any other, in constant time. */
@Component
public class AdminToken {

  private final byte[] expected;

  AdminToken(SourcesSettings settings) {
    this.expected = ("Bearer " + settings.adminToken()).getBytes(StandardCharsets.UTF_8);
  }

  public boolean shownBy(@Nullable String authorization) {
    return authorization != null
        && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }
}
