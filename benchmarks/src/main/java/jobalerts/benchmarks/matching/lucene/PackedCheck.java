package jobalerts.benchmarks.matching.lucene;

import java.util.Set;
import jobalerts.alert.matching.Criteria;
import jobalerts.benchmarks.matching.Facts;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Workplace;

record PackedCheck(int alert, long roles, long states) implements CandidateCheck {

  static PackedCheck of(int alert, Criteria c) {
    return new PackedCheck(alert, c.roles().isEmpty() ? -1 : Facts.bits(c.roles()), c.states().isEmpty() ? -1 : Facts.bits(c.states()));
  }

  @Override
  public boolean holds(Posting posting) {
    return rolesHold(posting.job()) && java.util.Objects.requireNonNull(posting.question()).holds(alert) && stateHolds(posting.job());
  }

  private boolean rolesHold(Job job) {
    return roles == -1 || (roles & Facts.bits(job.roles())) != 0;
  }

  private boolean stateHolds(Job job) {
    if (states == -1) {
      return true;
    }
    for (Place place : job.places()) {
      if (place.state() != null && (states & Facts.bits(Set.of(place.state()))) != 0) {
        return true;
      }
    }
    return job.places().isEmpty() && job.workplace() == Workplace.REMOTE;
  }
}
