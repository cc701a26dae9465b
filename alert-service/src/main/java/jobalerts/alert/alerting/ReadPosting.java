package jobalerts.alert.alerting;

import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the value of a record, which anybody with access to the topic may have written. */
final class ReadPosting {

  private ReadPosting() {}

  /**
   * @throws JacksonException if it is no JSON of a posting
   * @throws IllegalArgumentException if there is none
   */
  static Posting of(byte @Nullable [] value) {
    Posting posting = value == null ? null : Json.MAPPER.readValue(value, Posting.class);
    if (posting == null) {
      throw new IllegalArgumentException("there is no posting");
    }
    return posting;
  }
}
