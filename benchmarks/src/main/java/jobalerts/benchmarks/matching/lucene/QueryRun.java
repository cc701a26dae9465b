package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import java.util.List;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Workplace;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Runs the alert's query, and then does the sums that terms can not: the distance and the pay. */
record QueryRun(Query query, @Nullable Circle within, long leastPay) {

  static QueryRun of(Criteria criteria) {
    PayFloor floor = criteria.leastPay();
    return new QueryRun(
        AlertQueries.toRun(criteria), criteria.within(), floor == null ? 0 : floor.annual());
  }

  boolean holds(Posting posting) throws IOException {
    return payReaches(posting.job().pay()) && isNear(posting) && posting.meets(query);
  }

  private boolean payReaches(@Nullable Pay pay) {
    Long most = pay == null ? null : pay.annualMax();
    return most == null || most >= leastPay;
  }

  private boolean isNear(Posting posting) {
    if (within == null) {
      return true;
    }
    List<Place> places = posting.job().places();
    for (Place place : places) {
      Double miles = within.milesTo(place);
      if (miles != null && miles <= within.miles()) {
        return true;
      }
    }
    return places.isEmpty() && posting.job().workplace() == Workplace.REMOTE;
  }
}
