package jobalerts.ingest.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jobalerts.ingest.posting.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one posting of a request.
 *
 * @param index its place in the request, from 0
 * @param problems what was wrong; a posting that was taken may have some too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemResult(
    int index,
    @Nullable UUID id,
    Standing status,
    @Nullable String location,
    @Nullable List<Problem> problems) {

  static ItemResult taken(int index, UUID id, Standing status, List<Problem> problems) {
    return new ItemResult(
        index, id, status, "/v1/postings/" + id, problems.isEmpty() ? null : problems);
  }

  static ItemResult refused(int index, List<Problem> problems) {
    return new ItemResult(index, null, Standing.REFUSED, null, problems);
  }

  /** The same with problems that are told otherwise. */
  public ItemResult withProblems(@Nullable List<Problem> others) {
    return new ItemResult(index, id, status, location, others);
  }

  public boolean accepted() {
    return id != null;
  }
}
