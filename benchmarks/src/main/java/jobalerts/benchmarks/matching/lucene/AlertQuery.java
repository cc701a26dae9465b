package jobalerts.benchmarks.matching.lucene;

import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * An alert as the Monitor keeps it: a number, and a query to be found by. The presearcher looks at
 * that one once, so it is made when it does and not kept.
 */
final class AlertQuery extends Query {

  private final int alert;
  private final Supplier<Query> foundBy;

  AlertQuery(int alert, Supplier<Query> foundBy) {
    this.alert = alert;
    this.foundBy = foundBy;
  }

  int alert() {
    return alert;
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
