package jobalerts.ingest.webhook.dialect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobalerts.ingest.posting.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a notice says. Problems name places of the sender's payload. */
public sealed interface Outcome {

  /** A short word of a bounded set, to count by. */
  String event();

  /** A posting is open, and says this. */
  record Opened(JsonNode posting, Places places) implements Outcome {

    @Override
    public String event() {
      return "opened";
    }
  }

  /**
   * A posting is not open any more.
   *
   * @param asOf when that was; unstated, it is news
   */
  record Closed(String externalId, @Nullable Instant asOf) implements Outcome {

    @Override
    public String event() {
      return "closed";
    }
  }

  /** Nothing that concerns us. */
  record Passed(String event, String why) implements Outcome {

    static final Passed PING = new Passed("ping", "The connection works.");
    static final Passed JOB =
        new Passed("job", "A job is not a posting; its postings are told on their own.");
    static final Passed OTHER = new Passed("other", "Events of this type are not listened to.");
  }

  record Malformed(List<Problem> problems) implements Outcome {

    static Malformed at(String pointer, String reason) {
      return new Malformed(List.of(new Problem(pointer, reason)));
    }

    @Override
    public String event() {
      return "malformed";
    }
  }

  /** What the notice points to could not be had; it is to be sent again. */
  record Unreachable(String why, @Nullable Duration retryAfter) implements Outcome {

    @Override
    public String event() {
      return "unreachable";
    }
  }
}
