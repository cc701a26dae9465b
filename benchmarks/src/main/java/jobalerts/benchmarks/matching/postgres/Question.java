package jobalerts.benchmarks.matching.postgres;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jobalerts.alert.matching.Subject;
import jobalerts.benchmarks.matching.Facts;
import jobalerts.benchmarks.matching.Folding;
import jobalerts.benchmarks.matching.Reach;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** A posting as the parameters of {@link #SQL}, in their order. */
final class Question {

  static final int MOST_YEARS = 127;

  /**
   * What is unstated and passes is asked with all bits or the widest limit, so that most criteria
   * need one comparison. A circle holds where a place is no farther in space than its chord.
   */
  static final String SQL =
      """
      select id
      from alert
      where pairs && ?
        and industries & ? <> 0
        and shifts & ? <> 0
        and employment & ? <> 0
        and workplaces & ? <> 0
        and least_pay <= ?
        and (? or not stated_pay)
        and most_education >= ?
        and least_years <= ?
        and most_years >= ?
        and (chord is null or ? or exists (
          select from unnest(?, ?, ?) as p (x, y, z)
          where (alert.x - p.x) * (alert.x - p.x)
            + (alert.y - p.y) * (alert.y - p.y)
            + (alert.z - p.z) * (alert.z - p.z) <= chord))
        and (all_of is null or ? ??& all_of)
        and (any_of is null or ? ??| any_of)
        and (none_of is null or not ? ??| none_of)
        and (not_at is null or not ? ??| not_at)
      """;

  /** Of a posting that does not say: only an alert that takes any has this bit. */
  private static final int NO_INDUSTRY = 1 << 30;

  private static final int ALL = -1;

  private final PreparedStatement statement;
  private int last;

  private Question(PreparedStatement statement) {
    this.statement = statement;
  }

  static void ask(PreparedStatement statement, Job job, Pairs pairs, Phrases phrases)
      throws SQLException {
    Question question = new Question(statement);
    question.set(statement.getConnection().createArrayOf("int4", box(pairs.of(job))));
    question.setFacts(job);
    question.setPay(job.pay());
    question.setLimits(job);
    question.setPlaces(job);
    PGobject words = json(phrases.json(Subject.of(job).words()));
    question.set(words);
    question.set(words);
    question.set(words);
    question.set(json(phrases.json(Folding.folded(job.employer()))));
  }

  private void setFacts(Job job) throws SQLException {
    Industry industry = job.industry();
    Workplace workplace = job.workplace();
    set(industry == null ? NO_INDUSTRY : bits(Set.of(industry)));
    set(bits(job.shifts()));
    set(bits(job.employment()));
    set(bits(Set.of(workplace == null ? Workplace.ON_SITE : workplace)));
  }

  private void setPay(@Nullable Pay pay) throws SQLException {
    Long most = pay == null ? null : pay.annualMax();
    set(most == null ? Long.MAX_VALUE : most);
    set(pay != null);
  }

  @SuppressWarnings("EnumOrdinal") // The order of the degrees.
  private void setLimits(Job job) throws SQLException {
    Education required = job.education();
    Integer years = job.experienceYears();
    set(required == null ? 0 : required.ordinal());
    set(years == null ? MOST_YEARS : years);
    set(years == null ? 0 : years);
  }

  private void setPlaces(Job job) throws SQLException {
    List<Reach> points = job.places().stream().map(Reach::of).filter(Objects::nonNull).toList();
    set(job.places().isEmpty() && job.workplace() == Workplace.REMOTE);
    set(doubles(points.stream().map(Reach::x)));
    set(doubles(points.stream().map(Reach::y)));
    set(doubles(points.stream().map(Reach::z)));
  }

  private Array doubles(Stream<Double> values) throws SQLException {
    return statement.getConnection().createArrayOf("float8", values.toArray());
  }

  private void set(Object value) throws SQLException {
    statement.setObject(++last, value);
  }

  /** A parameter that is of its type from the start: a cast in the statement is made row by row. */
  private static PGobject json(String text) throws SQLException {
    PGobject json = new PGobject();
    json.setType("jsonb");
    json.setValue(text);
    return json;
  }

  private static Object[] box(int[] values) {
    return Arrays.stream(values).boxed().toArray();
  }

  private static int bits(Collection<? extends Enum<?>> terms) {
    return terms.isEmpty() ? ALL : (int) Facts.bits(terms);
  }
}
