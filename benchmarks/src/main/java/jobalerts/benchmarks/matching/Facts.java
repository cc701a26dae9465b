package jobalerts.benchmarks.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * Industry, shift, employment, workplace and education in one {@code long}, a field of bits for
 * each vocabulary and in it a bit for each term. An alert has the bits of all that it accepts, a
 * posting those of what it says; a criterion holds where the two share a bit of its field. An alert
 * without the criterion has all bits of the field, and so has a posting that is silent on a
 * condition; one without an industry has the last bit of that field, which only an alert without
 * the criterion has.
 */
public final class Facts {

  private static final Field INDUSTRY = Field.after(0, Industry.values().length + 1);
  private static final Field SHIFT = Field.after(INDUSTRY.end(), Shift.values().length);
  private static final Field EMPLOYMENT = Field.after(SHIFT.end(), EmploymentType.values().length);
  private static final Field WORKPLACE = Field.after(EMPLOYMENT.end(), Workplace.values().length);
  private static final Field EDUCATION = Field.after(WORKPLACE.end(), Education.values().length);

  private static final List<Field> FIELDS =
      List.of(INDUSTRY, SHIFT, EMPLOYMENT, WORKPLACE, EDUCATION);
  private static final long ALL = FIELDS.stream().mapToLong(Field::all).sum();
  private static final long SPARE = FIELDS.stream().mapToLong(Field::spare).sum();

  /** How many bits there are. */
  static final int WIDTH = EDUCATION.end();

  /** Neighboring bits. */
  private record Field(int start, int width) {

    static Field after(int end, int width) {
      return new Field(end, width);
    }

    /** With a spare bit above. */
    int end() {
      return start + width + 1;
    }

    long spare() {
      return 1L << (start + width);
    }

    long all() {
      return ((1L << width) - 1) << start;
    }

    long bit(int index) {
      return 1L << (start + index);
    }

    /** Of the terms, or all where there are none. */
    <T extends Enum<T> & Term> long of(Collection<T> terms) {
      return terms.isEmpty() ? all() : bits(terms) << start;
    }
  }

  private Facts() {}

  static long accepted(Criteria wish) {
    return INDUSTRY.of(wish.industries())
        | SHIFT.of(wish.shifts())
        | EMPLOYMENT.of(wish.employment())
        | WORKPLACE.of(wish.workplaces())
        | accepted(wish.mostEducation());
  }

  static long said(Job job) {
    Industry industry = job.industry();
    Workplace workplace = job.workplace();
    Education education = job.education();
    return (industry == null ? INDUSTRY.bit(INDUSTRY.width() - 1) : INDUSTRY.of(Set.of(industry)))
        | SHIFT.of(job.shifts())
        | EMPLOYMENT.of(job.employment())
        | WORKPLACE.of(Set.of(workplace == null ? Workplace.ON_SITE : workplace))
        | (education == null ? EDUCATION.all() : EDUCATION.of(Set.of(education)));
  }

  /**
   * Adding all ones to a field carries into its spare bit exactly when the field is not empty: all
   * criteria are told by one addition, without a branch for each.
   */
  static boolean meet(long accepted, long said) {
    return (((accepted & said & ALL) + ALL) & SPARE) == SPARE;
  }

  /** The bits of one criterion each, of those criteria that the posting does not leave open. */
  static long[] asked(long said) {
    return FIELDS.stream()
        .filter(field -> (said & field.all()) != field.all())
        .mapToLong(field -> said & field.all())
        .toArray();
  }

  @SuppressWarnings("EnumOrdinal") // Bits of this run, never stored.
  public static long bits(Collection<? extends Enum<?>> terms) {
    long bits = 0;
    for (Enum<?> term : terms) {
      bits |= 1L << term.ordinal();
    }
    return bits;
  }

  /** That degree and all below. */
  @SuppressWarnings("EnumOrdinal") // Bits of this run, never stored.
  private static long accepted(@Nullable Education most) {
    return most == null ? EDUCATION.all() : ((2L << most.ordinal()) - 1) << EDUCATION.start();
  }
}
