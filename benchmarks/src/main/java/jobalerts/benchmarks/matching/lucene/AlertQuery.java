package jobalerts.benchmarks.matching.lucene;

import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * An alert as the Monitor keeps it: it shows the presearcher a query to be found by, and carries
 * what is asked of the posting when it is found. The first is looked at once, so it is not kept.
 */
final class AlertQuery extends Query {

  private final int alert;
  private final Supplier<Query> foundBy;
  private final CandidateCheck check;

  AlertQuery(int alert, Supplier<Query> foundBy, CandidateCheck check) {
    this.alert = alert;
    this.foundBy = foundBy;
    this.check = check;
  }

  int alert() {
    return alert;
  }

  CandidateCheck check() {
    return check;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    foundBy.get().visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "alert " + alert;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlertQuery query && query.alert == alert;
  }

  @Override
  public int hashCode() {
    return alert;
  }
}
