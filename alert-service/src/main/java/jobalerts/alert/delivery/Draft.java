package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Explanation;
import jobalerts.alert.openings.Opening;

/**
 * A claimed mail with what it may tell.
 *
 * @param email where it goes; it stands in no log
 */
record Draft(
    UUID mailId,
    UUID subscriberId,
    String email,
    Instant createdAt,
    int tries,
    List<Entry> entries) {

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
      Explanation why = Checks.explain(entry.criteria(), entry.opening().job());
      if (entry.opening().open() && why.matches()) {
        findings.putIfAbsent(
            entry.opening().id(),
            new Finding(entry.opening(), entry.subscriptionId(), entry.criteria(), why));
      }
    }
    return List.copyOf(findings.values());
  }

  /** The matches that the findings tell; one opening may settle several alerts' matches. */
  List<ToldMatch> told(List<Finding> findings) {
    List<ToldMatch> told = new ArrayList<>();
    for (Entry entry : entries) {
      if (findings.stream().anyMatch(it -> it.opening().id().equals(entry.opening().id()))) {
        told.add(new ToldMatch(entry.subscriptionId(), entry.opening().id()));
      }
    }
    return told;
  }

  @Override
  public String toString() {
    return "Draft[" + mailId + "]";
  }
}
