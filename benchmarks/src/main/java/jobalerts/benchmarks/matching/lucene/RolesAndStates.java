package jobalerts.benchmarks.matching.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jobalerts.alert.matching.Criteria;
import jobalerts.benchmarks.matching.Facts;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Workplace;

/** Bits of roles and states, with one more for "any", which each posting has in both. */
record RolesAndStates(long roles, long states) {

  private static final long ANY = 1L << 63;
  private static final long ALL = -1;

  static RolesAndStates of(Criteria wish) {
    return new RolesAndStates(wanted(wish.roles()), wanted(wish.states()));
  }

  static RolesAndStates of(Job job) {
    List<Place> places = job.places();
    boolean isEverywhere = places.isEmpty() && job.workplace() == Workplace.REMOTE;
    long states = Facts.bits(places.stream().map(Place::state).filter(Objects::nonNull).toList());
    return new RolesAndStates(Facts.bits(job.roles()) | ANY, isEverywhere ? ALL : states | ANY);
  }

  boolean meet(RolesAndStates others) {
    return (roles & others.roles) != 0 && (states & others.states) != 0;
  }

  private static long wanted(Collection<? extends Enum<?>> terms) {
    return terms.isEmpty() ? ALL : Facts.bits(terms);
  }
}
