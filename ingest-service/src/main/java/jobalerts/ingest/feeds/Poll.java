package jobalerts.ingest.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jobalerts.ingest.posting.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A poll that is over.
 *
 * @param detail why it ended so, for an operator
 * @param problems of the first entries that have any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Poll(
    Instant at,
    PollOutcome outcome,
    @Nullable String detail,
    Counts counts,
    List<Problem> problems) {

  /** How many entries it had, and what became of them; {@code closed} are those it had not. */
  public record Counts(int entries, int opened, int updated, int refused, int closed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts withClosed(int count) {
      return new Counts(entries, opened, updated, refused, count);
    }
  }

  static Poll without(Instant at, PollOutcome outcome, @Nullable String detail) {
    return new Poll(at, outcome, detail, Counts.NONE, List.of());
  }
}
