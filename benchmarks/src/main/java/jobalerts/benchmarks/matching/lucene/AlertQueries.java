package jobalerts.benchmarks.matching.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.benchmarks.matching.Folding;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Criteria as queries over the {@link Fields} of a posting. */
final class AlertQueries {

  private AlertQueries() {}

  /** All that must hold, a circle as the cells covering it. */
  static Query narrowing(Criteria criteria) {
    List<Query> clauses = new ArrayList<>();
    addAny(clauses, Fields.PLACE, places(criteria));
    addRequired(clauses, criteria);
    return all(clauses, List.of());
  }

  /** All but the circle, which is left to {@link Remainder}; pay by its level. */
  static Query toRun(Criteria criteria) {
    List<Query> clauses = new ArrayList<>();
    if (criteria.within() == null) {
      addAny(clauses, Fields.PLACE, places(criteria));
    }
    addRequired(clauses, criteria);
    List<Query> refused = new ArrayList<>(phrases(Fields.WORDS, criteria.keywords().none()));
    refused.addAll(phrases(Fields.EMPLOYER, criteria.excludedEmployers()));
    return all(clauses, refused);
  }

  private static void addRequired(List<Query> clauses, Criteria criteria) {
    addAny(clauses, Fields.ROLE, names(criteria.roles()));
    addAny(clauses, Fields.INDUSTRY, names(criteria.industries()));
    addAny(clauses, Fields.SHIFT, names(criteria.shifts()));
    addAny(clauses, Fields.EMPLOYMENT, names(criteria.employment()));
    addAny(clauses, Fields.WORKPLACE, names(criteria.workplaces()));
    addPay(clauses, criteria);
    if (criteria.mostEducation() != null) {
      clauses.add(term(Fields.EDUCATION, criteria.mostEducation().name()));
    }
    if (criteria.leastExperienceYears() != null) {
      clauses.add(term(Fields.LEAST_YEARS, criteria.leastExperienceYears().toString()));
    }
    if (criteria.mostExperienceYears() != null) {
      clauses.add(term(Fields.MOST_YEARS, criteria.mostExperienceYears().toString()));
    }
    clauses.addAll(phrases(Fields.WORDS, criteria.keywords().all()));
    if (!criteria.keywords().any().isEmpty()) {
      clauses.add(any(phrases(Fields.WORDS, criteria.keywords().any())));
    }
  }

  private static void addPay(List<Query> clauses, Criteria criteria) {
    PayFloor floor = criteria.leastPay();
    if (floor != null) {
      boolean stated = Boolean.FALSE.equals(criteria.payUnstatedToo());
      clauses.add(term(stated ? Fields.STATED_PAY : Fields.PAY, PayLevels.of(floor.annual())));
    }
  }

  private static List<String> places(Criteria criteria) {
    Circle circle = criteria.within();
    List<String> places =
        new ArrayList<>(circle == null ? names(criteria.states()) : Cells.covering(circle));
    if (!places.isEmpty()) {
      places.add(Fields.ANYWHERE);
    }
    return places;
  }

  private static List<String> names(Collection<? extends Enum<?>> terms) {
    return terms.stream().<String>map(Enum::name).toList();
  }

  private static void addAny(List<Query> clauses, String field, List<String> terms) {
    if (!terms.isEmpty()) {
      clauses.add(any(terms.stream().map(term -> term(field, term)).toList()));
    }
  }

  private static Query any(List<? extends Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query all(List<Query> required, List<Query> refused) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    required.forEach(query -> all.add(query, Occur.FILTER));
    refused.forEach(query -> all.add(query, Occur.MUST_NOT));
    return required.isEmpty()
        ? all.add(new MatchAllDocsQuery(), Occur.FILTER).build()
        : all.build();
  }

  private static List<Query> phrases(String field, List<String> phrases) {
    return phrases.stream().map(phrase -> phrase(field, Folding.folded(phrase))).toList();
  }

  private static Query phrase(String field, String folded) {
    if (folded.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    String[] words = folded.split(" ");
    return words.length == 1 ? term(field, folded) : new PhraseQuery(field, words);
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
