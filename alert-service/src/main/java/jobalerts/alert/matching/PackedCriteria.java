package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.Collection;
import jobalerts.common.vocabulary.Education;
import org.jspecify.annotations.Nullable;

/**
 * Criteria in a few numbers. Two are equal exactly when no posting can tell the criteria apart, so
 * $52 an hour equals $108,160 a year. The terms are named in {@link Terms} until they are dropped.
 */
final class PackedCriteria {

  /** So many numbers hold all but the centre and the terms. */
  static final int LONGS = 3;

  // Of the first number, from its lowest bit on; a wish for any is no bit, or for education 7.
  private static final int INDUSTRIES = 22;
  private static final int SHIFTS = INDUSTRIES + 18;
  private static final int EMPLOYMENT = SHIFTS + 6;
  private static final int WORKPLACES = EMPLOYMENT + 5;
  private static final int EDUCATION = WORKPLACES + 3;
  private static final int PAY_STATED = EDUCATION + 3;
  private static final long ANY_EDUCATION = Education.values().length;
  // Of the second: states, or a centre with miles. Of the third: pay, least years, most years and
  // one more, whether there are terms.
  private static final int MILES = 51;
  private static final int LEAST_YEARS = 32;
  private static final int MOST_YEARS = 40;
  private static final int TERMS = 48;

  /** More than anybody allows. */
  static final int ANY_YEARS = 0xFF;

  final long what;
  final long where;
  final long limits;
  final int[] terms;

  PackedCriteria(long what, long where, long limits, int[] terms) {
    this.what = what;
    this.where = where;
    this.limits = limits;
    this.terms = terms;
  }

  /**
   * Packs the criteria and names their terms.
   *
   * @throws RuntimeException if they can not be packed; then no term is named
   */
  static PackedCriteria of(Criteria criteria, Centres centres, Terms terms) {
    long what = what(criteria);
    long where = where(criteria, centres);
    long limits = limits(criteria);
    int[] rule = TermRule.of(criteria, terms);
    return new PackedCriteria(what, where, rule.length == 0 ? limits : limits | 1L << TERMS, rule);
  }

  private static long what(Criteria criteria) {
    Education most = criteria.mostEducation();
    boolean payStated =
        criteria.leastPay() != null && Boolean.FALSE.equals(criteria.payUnstatedToo());
    return bits(criteria.roles())
        | bits(criteria.industries()) << INDUSTRIES
        | bits(criteria.shifts()) << SHIFTS
        | bits(criteria.employment()) << EMPLOYMENT
        | bits(criteria.workplaces()) << WORKPLACES
        | (most == null ? ANY_EDUCATION : number(most)) << EDUCATION
        | (payStated ? 1L << PAY_STATED : 0);
  }

  private static long where(Criteria criteria, Centres centres) {
    Circle circle = criteria.within();
    return circle == null
        ? bits(criteria.states())
        : centres.number(circle.lat(), circle.lon()) | (long) circle.miles() << MILES;
  }

  private static long limits(Criteria criteria) {
    PayFloor pay = criteria.leastPay();
    Integer least = criteria.leastExperienceYears();
    Integer most = criteria.mostExperienceYears();
    return (pay == null ? 0 : Math.toIntExact(pay.annual()))
        | (least == null ? 0 : least.longValue()) << LEAST_YEARS
        | (most == null ? 0 : most + 1L) << MOST_YEARS;
  }

  /** A bit for each. */
  static long bits(Collection<? extends Enum<?>> terms) {
    long bits = 0;
    for (Enum<?> term : terms) {
      bits |= 1L << number(term);
    }
    return bits;
  }

  /** A term by its place in the vocabulary; the numbers live no longer than the index. */
  @SuppressWarnings("EnumOrdinal")
  static int number(Enum<?> term) {
    return term.ordinal();
  }

  /** Role by role; none for any. */
  static int roles(long what) {
    return (int) what & ((1 << INDUSTRIES) - 1);
  }

  int industries() {
    return field(what, INDUSTRIES, SHIFTS);
  }

  int shifts() {
    return field(what, SHIFTS, EMPLOYMENT);
  }

  int employment() {
    return field(what, EMPLOYMENT, WORKPLACES);
  }

  int workplaces() {
    return field(what, WORKPLACES, EDUCATION);
  }

  /** The ordinal of the most education, or one beyond the last. */
  int education() {
    return field(what, EDUCATION, PAY_STATED);
  }

  boolean payStated() {
    return ((what >>> PAY_STATED) & 1) != 0;
  }

  /** State by state; none for any, and for a circle. */
  static long states(long where) {
    return where >>> MILES == 0 ? where : 0;
  }

  /** 0 for no circle. */
  static int miles(long where) {
    return (int) (where >>> MILES);
  }

  /** Of a circle: the number of its centre. */
  static int centre(long where) {
    return (int) where;
  }

  /** Dollars a year; 0 for any. */
  static int leastPay(long limits) {
    return (int) limits;
  }

  static int leastYears(long limits) {
    return (int) (limits >>> LEAST_YEARS) & ANY_YEARS;
  }

  static boolean hasTerms(long limits) {
    return ((limits >>> TERMS) & 1) != 0;
  }

  /** {@link #ANY_YEARS} for any. */
  static int mostYears(long limits) {
    return ((int) (limits >>> MOST_YEARS) - 1) & ANY_YEARS;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackedCriteria it
        && what == it.what
        && where == it.where
        && limits == it.limits
        && Arrays.equals(terms, it.terms);
  }

  @Override
  public int hashCode() {
    long hash = mixed(mixed(mixed(what) + where) + limits) + Arrays.hashCode(terms);
    return (int) (mixed(hash) >>> 32);
  }

  private static long mixed(long bits) {
    long spread = bits * 0x9E37_79B9_7F4A_7C15L;
    return spread ^ (spread >>> 32);
  }

  private static int field(long bits, int from, int to) {
    return (int) (bits >>> from) & ((1 << (to - from)) - 1);
  }
}
