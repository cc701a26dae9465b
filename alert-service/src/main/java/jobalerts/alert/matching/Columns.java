package jobalerts.alert.matching;

/**
 * The 64 columns of a {@link Block}: which questions about a posting an alert answers with yes. An
 * alert that does not ask for a shift has a yes for each.
 *
 * <p>Limits are range-encoded (Chan and Ioannidis, SIGMOD 1998): a column for each bound says
 * whether the limit is on the passing side of it. Education has as many bounds as degrees. Pay and
 * experience have those that people mostly use; between two bounds the alert's {@link Detail}
 * decides.
 */
final class Columns {

  static final int INDUSTRIES = 0;
  static final int NO_INDUSTRY = INDUSTRIES + 18;
  static final int SHIFTS = NO_INDUSTRY + 1;
  static final int EMPLOYMENT = SHIFTS + 6;
  static final int WORKPLACES = EMPLOYMENT + 5;
  static final int PAY_UNSTATED = WORKPLACES + 3;
  static final int EDUCATION = PAY_UNSTATED + 1;

  /** The alert itself is to be looked up: it has a wish beyond columns. */
  static final int EXACT = EDUCATION + 6;

  /** The alert wants no jobs that require too few years. */
  static final int LEAST_YEARS = EXACT + 1;

  static final int YEARS = LEAST_YEARS + 1;
  static final int PAY = YEARS + 9;
  static final int COUNT = PAY + 13;

  /** The column says: no fewer years are the most that the alert allows. */
  private static final int[] YEAR_BOUNDS = {1, 2, 3, 4, 5, 7, 8, 10, 15};

  /** The column says: no more dollars a year are the least that the alert wants. */
  private static final int[] PAY_BOUNDS = {
    35_000, 42_500, 50_000, 57_500, 65_000, 72_500, 80_000, 90_000, 100_000, 110_000, 125_000,
    150_000, 200_000
  };

  private Columns() {}

  /** The bits of an alert, one for each column. */
  static long row(PackedCriteria it) {
    boolean exact = !Detail.isPossible(it.limits) || !TermRule.isShort(it.terms);
    return anyOf(it.industries(), 18) << INDUSTRIES
        | (it.industries() == 0 ? 1L << NO_INDUSTRY : 0)
        | anyOf(it.shifts(), 6) << SHIFTS
        | anyOf(it.employment(), 5) << EMPLOYMENT
        | anyOf(it.workplaces(), 3) << WORKPLACES
        | (it.payStated() ? 0 : 1L << PAY_UNSTATED)
        // From "no degree" on, which every posting requires at least.
        | ((lowest(it.education()) << EDUCATION) & lowest(EXACT))
        | (exact ? 1L << EXACT : 0)
        | (PackedCriteria.leastYears(it.limits) > 0 ? 1L << LEAST_YEARS : 0)
        | lowest(yearsReached(PackedCriteria.mostYears(it.limits))) << YEARS
        | ~lowest(payReached(PackedCriteria.leastPay(it.limits) - 1L)) << PAY;
  }

  private static long anyOf(int wanted, int of) {
    return wanted == 0 ? lowest(of) : wanted;
  }

  private static long lowest(int bits) {
    return (1L << bits) - 1;
  }

  /** How many bounds are at most that. */
  static int yearsReached(int years) {
    return reached(YEAR_BOUNDS, years);
  }

  /** How many bounds are at most that. */
  static int payReached(long dollars) {
    return reached(PAY_BOUNDS, dollars);
  }

  private static int reached(int[] bounds, long value) {
    int count = 0;
    while (count < bounds.length && bounds[count] <= value) {
      count++;
    }
    return count;
  }

  static boolean isYearBound(int years) {
    int reached = yearsReached(years);
    return reached > 0 && YEAR_BOUNDS[reached - 1] == years;
  }

  static boolean isPayBound(long dollars) {
    int reached = payReached(dollars);
    return reached > 0 && PAY_BOUNDS[reached - 1] == dollars;
  }
}
