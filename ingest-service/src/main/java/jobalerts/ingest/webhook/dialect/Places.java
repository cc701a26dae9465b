package jobalerts.ingest.webhook.dialect;

import java.util.Comparator;
import java.util.Map;
import jobalerts.ingest.posting.Problem;

/**
 * Where the fields of a JobPosting stand in the sender's payload: JSON pointers of the one by those
 * of the other.
 */
record Places(Map<String, Place> byField) {

  /**
   * A place of the payload.
   *
   * @param copied whether what is below the one is below the other as well
   */
  record Place(String pointer, boolean copied) {}

  /** The problem of a JobPosting's field, told of the place that the field came from. */
  Problem asSent(Problem problem) {
    String field = problem.field();
    return byField.keySet().stream()
        .filter(known -> field.equals(known) || field.startsWith(known + "/"))
        .max(Comparator.comparingInt(String::length))
        .map(known -> new Problem(place(known, field), problem.reason()))
        .orElse(problem);
  }

  private String place(String known, String field) {
    Place place = byField.getOrDefault(known, new Place("", false));
    return place.copied() ? place.pointer() + field.substring(known.length()) : place.pointer();
  }
}
