package jobalerts.ingest.posting;

import java.util.List;
import java.util.Map;
import jobalerts.common.posting.Job;
import org.jspecify.annotations.Nullable;

/** What came of reading a posting. */
public sealed interface Reading {

  List<Problem> problems();

  /**
   * The posting as far as it was understood.
   *
   * @param externalId the sender's name for the posting
   * @param modified when the sender says it was changed
   * @param evidence of each value of the job that was read, where it stands
   * @param ignored fields that were there and are not read
   * @param problems fields that were there and could not be understood, hence left unstated
   */
  record Understood(
      String externalId,
      @Nullable Modified modified,
      Job job,
      Map<String, String> evidence,
      List<String> ignored,
      List<Problem> problems)
      implements Reading {}

  /** Without these a posting is none: the problems say what is missing. */
  record Refused(List<Problem> problems) implements Reading {}
}
