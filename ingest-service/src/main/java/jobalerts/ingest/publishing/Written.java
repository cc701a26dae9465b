package jobalerts.ingest.publishing;

import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import org.jspecify.annotations.Nullable;

/** A posting with its JSON, so that the topic and the view get the same bytes, written once. */
final class Written {

  private final Posting posting;
  private final byte[] json;

  private Written(Posting posting, byte[] json) {
    this.posting = posting;
    this.json = json;
  }

  static Written of(Posting posting) {
    return new Written(posting, Json.MAPPER.writeValueAsBytes(posting));
  }

  /** {@code null} when the JSON is. */
  static @Nullable Written read(byte[] json) {
    @Nullable Posting posting = Json.MAPPER.readValue(json, Posting.class);
    return posting == null ? null : new Written(posting, json);
  }

  Posting posting() {
    return posting;
  }

  byte[] json() {
    return json;
  }
}
