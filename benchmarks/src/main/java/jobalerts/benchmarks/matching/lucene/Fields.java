package jobalerts.benchmarks.matching.lucene;

/**
 * The fields of a posting's document. What is open in a posting and passes when unstated stands in
 * its document with every value; so each criterion of an alert is a term or a choice of terms.
 */
final class Fields {

  static final String ROLE = "role";

  /** States, {@link Cells} and {@link #ANYWHERE}. */
  static final String PLACE = "place";

  static final String ANYWHERE = "anywhere";
  static final String INDUSTRY = "industry";
  static final String SHIFT = "shift";
  static final String EMPLOYMENT = "employment";
  static final String WORKPLACE = "workplace";

  /** The {@link PayLevels} that the pay reaches: all when it is unstated. */
  static final String PAY = "pay";

  /** The same, none when it is unstated. */
  static final String STATED_PAY = "statedPay";

  /** The degrees that suffice. */
  static final String EDUCATION = "education";

  /** What may be given as the least years of experience, and as the most. */
  static final String LEAST_YEARS = "leastYears";

  static final String MOST_YEARS = "mostYears";

  /** Folded words of title and text. */
  static final String WORDS = "words";

  static final String EMPLOYER = "employer";

  private Fields() {}
}
