package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Explanation;
import jobalerts.alert.openings.Opening;

/**
 * A mail that is being sent, with what it may tell.
 *
 * @param email where it goes; it stands in no log
 * @param tries the number of the claim that it is sent under
 * @param moreFollow whether it has as many openings as a mail may have, and others wait
 */
record Draft(
    UUID mailId,
    UUID subscriberId,
    String email,
    Instant createdAt,
    int tries,
    List<Entry> entries,
    boolean moreFollow) {

  /** A match: the opening as it is now, and the alert as it is now. */
  record Entry(UUID subscriptionId, Criteria criteria, Opening opening) {}

  /** An opening with the reasons of the first alert that it fits. */
  record Finding(Opening opening, UUID subscriptionId, Criteria criteria, Explanation why) {}

  /**
   * What there is to tell: each opening once, if it still fits. Since the match was made the
   * posting may have changed, and the alert too.
   */
  List<Finding> findings() {
    Map<UUID, Finding> findings = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Opening opening = entry.opening();
      if (!opening.open() || findings.containsKey(opening.id())) {
        continue;
      }
      Explanation why = Checks.explain(entry.criteria(), opening.job());
      if (why.matches()) {
        findings.put(
            opening.id(), new Finding(opening, entry.subscriptionId(), entry.criteria(), why));
      }
    }
    return List.copyOf(findings.values());
  }

  @Override
  public String toString() {
    return "Draft[" + mailId + "]";
  }
}
