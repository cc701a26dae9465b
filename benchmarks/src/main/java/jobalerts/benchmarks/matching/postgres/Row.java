package jobalerts.benchmarks.matching.postgres;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.benchmarks.matching.Facts;
import jobalerts.benchmarks.matching.Folding;
import jobalerts.benchmarks.matching.Reach;
import jobalerts.common.vocabulary.Education;
import org.jspecify.annotations.Nullable;

/** An alert as a line for COPY; folded words need no escaping. */
final class Row {

  private static final String NULL = "\\N";
  private static final long ALL = -1;

  private final StringBuilder line = new StringBuilder();

  private Row() {}

  static String of(int alert, Criteria wish, Pairs pairs) {
    Row row = new Row();
    row.add(alert);
    row.add(array(Arrays.stream(pairs.of(wish)).mapToObj(Integer::toString)));
    row.addAccepted(wish);
    row.addLimits(wish);
    row.addCircle(wish.within());
    row.addPhrases(wish.keywords().all());
    row.addPhrases(wish.keywords().any());
    row.addPhrases(wish.keywords().none());
    row.addPhrases(wish.excludedEmployers());
    return row.line.append('\n').toString();
  }

  private void addAccepted(Criteria wish) {
    add(bitsOrAll(wish.industries()));
    add(bitsOrAll(wish.shifts()));
    add(bitsOrAll(wish.employment()));
    add(bitsOrAll(wish.workplaces()));
  }

  private void addLimits(Criteria wish) {
    PayFloor floor = wish.leastPay();
    add(floor == null ? 0 : floor.annual());
    add(floor != null && Boolean.FALSE.equals(wish.payUnstatedToo()));
    add(ordinal(wish.mostEducation()));
    add(orElse(wish.leastExperienceYears(), 0));
    add(orElse(wish.mostExperienceYears(), Question.MOST_YEARS));
  }

  private void addCircle(@Nullable Circle circle) {
    Reach reach = circle == null ? null : Reach.of(circle);
    add(reach == null ? NULL : reach.x());
    add(reach == null ? NULL : reach.y());
    add(reach == null ? NULL : reach.z());
    add(reach == null ? NULL : reach.chord());
  }

  private void addPhrases(List<String> phrases) {
    add(
        phrases.isEmpty()
            ? NULL
            : array(phrases.stream().map(phrase -> "\"" + Folding.folded(phrase) + "\"")));
  }

  private void add(Object value) {
    line.append(line.isEmpty() ? "" : "\t").append(value);
  }

  private static String array(Stream<String> values) {
    return values.collect(Collectors.joining(",", "{", "}"));
  }

  private static long bitsOrAll(Collection<? extends Enum<?>> terms) {
    return terms.isEmpty() ? ALL : Facts.bits(terms);
  }

  @SuppressWarnings("EnumOrdinal") // The order of the degrees.
  private static int ordinal(@Nullable Education most) {
    return most == null ? Education.values().length : most.ordinal();
  }

  private static int orElse(@Nullable Integer years, int otherwise) {
    return years == null ? otherwise : years;
  }
}
