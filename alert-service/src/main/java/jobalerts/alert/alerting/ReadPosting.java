package jobalerts.alert.alerting;

import java.math.BigDecimal;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.posting.Posting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the value of a record, which anybody with access to the topic may have written. */
final class ReadPosting {

  private static final int MOST_DIGITS = 15;

  private ReadPosting() {}

  /**
   * @throws JacksonException if it is no JSON of a posting
   * @throws IllegalArgumentException if something is missing or out of all measure
   */
  static Posting of(byte @Nullable [] value) {
    Posting posting = value == null ? null : Json.MAPPER.readValue(value, Posting.class);
    if (posting == null) {
      throw new IllegalArgumentException("there is no posting");
    }
    Job job = posting.job();
    require("id", posting.id());
    require("status", posting.status());
    require("contentHash", posting.contentHash());
    require("job", job);
    require("job.title", job.title());
    require("job.employer", job.employer());
    require("job.text", job.text());
    Pay pay = job.pay();
    if (pay != null) {
      require("job.pay.period", pay.period());
      requireSane(pay.min());
      requireSane(pay.max());
    }
    return posting;
  }

  private static void require(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("the posting has no " + name);
    }
  }

  // "1e999999999" is short to write and too large for any memory once it is spelt out.
  private static void requireSane(@Nullable BigDecimal amount) {
    if (amount != null
        && (amount.precision() - (long) amount.scale() > MOST_DIGITS
            || Math.abs((long) amount.scale()) > MOST_DIGITS)) {
      throw new IllegalArgumentException("the pay is out of all measure");
    }
  }
}
