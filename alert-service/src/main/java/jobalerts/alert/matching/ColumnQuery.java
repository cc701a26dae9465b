package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Industry;
import org.jspecify.annotations.Nullable;

/**
 * What a posting asks of the {@link Columns} of alerts: of each of some groups of columns one must
 * be set. What the posting does not state is no group. The same is asked of a block, whose words
 * are columns, and of a single row, whose bits are.
 */
final class ColumnQuery {

  /** Groups one after another, each as a number of columns and these columns. */
  private final int[] program;

  /** The groups as bits of a row. */
  private final long[] groups;

  private final Bound pay;
  private final Bound years;

  /** All bits where the least years that alerts want are of interest. */
  private final long leastYears;

  /**
   * A limit between two bounds: who has the wide column may hold, who has the sure one does.
   *
   * @param always all bits where everybody may hold, none where the column tells
   * @param asks all bits where the sure column tells, none where who may hold does
   * @param never all bits where nobody holds for sure
   */
  private record Bound(int wide, long always, int sure, long asks, long never) {

    static final Bound NONE = new Bound(0, -1, 0, 0, 0);

    /** Who has the column holds. */
    static Bound exact(int column) {
      return new Bound(column, 0, column, 0, 0);
    }

    /** Nobody holds for sure. */
    static Bound below(int wide) {
      return new Bound(wide, 0, wide, 0, -1);
    }

    /** Everybody may hold. */
    static Bound above(int sure) {
      return new Bound(sure, -1, sure, -1, 0);
    }

    static Bound between(int wide, int sure) {
      return new Bound(wide, 0, sure, -1, 0);
    }

    long may(long[] block) {
      return block[wide] | always;
    }

    /** Of those who may. */
    long unsure(long[] block) {
      return (~block[sure] & asks) | never;
    }

    boolean may(long row) {
      return always != 0 || has(row, wide);
    }

    boolean isUnsure(long row) {
      return never != 0 || (asks != 0 && !has(row, sure));
    }
  }

  /**
   * Prepares the question.
   *
   * @param dollars the most pay of a year, or more than any alert asks for
   * @param years of experience that are required, or negative
   */
  ColumnQuery(Job job, int workplace, long dollars, int years) {
    groups =
        Stream.of(
                industry(job.industry()),
                bits(Columns.SHIFTS, job.shifts()),
                bits(Columns.EMPLOYMENT, job.employment()),
                1L << (Columns.WORKPLACES + workplace),
                education(job.education()),
                job.pay() == null ? 1L << Columns.PAY_UNSTATED : 0)
            .mapToLong(Long::longValue)
            .filter(group -> group != 0)
            .toArray();
    program = program(groups);
    pay = dollars == Long.MAX_VALUE ? Bound.NONE : pay(dollars);
    leastYears = years < 0 ? 0 : -1;
    this.years = years <= 0 ? Bound.NONE : years(years);
  }

  /** The alerts of the block that may hold. */
  long pass(long[] block) {
    long pass = pay.may(block) & years.may(block);
    int at = 0;
    while (at < program.length) {
      long any = 0;
      for (int end = at + program[at]; at < end; ) {
        any |= block[program[++at]];
      }
      at++;
      pass &= any;
    }
    return pass;
  }

  /** The alerts of the block whose limits are to be looked at. */
  long edge(long[] block) {
    return (block[Columns.LEAST_YEARS] & leastYears) | pay.unsure(block) | years.unsure(block);
  }

  boolean passes(long row) {
    for (long group : groups) {
      if ((row & group) == 0) {
        return false;
      }
    }
    return pay.may(row) && years.may(row);
  }

  boolean isEdge(long row) {
    return (leastYears != 0 && has(row, Columns.LEAST_YEARS))
        || pay.isUnsure(row)
        || years.isUnsure(row);
  }

  private static boolean has(long row, int column) {
    return ((row >>> column) & 1) != 0;
  }

  private static int[] program(long[] groups) {
    int[] program = new int[groups.length + Columns.COUNT];
    int size = 0;
    for (long group : groups) {
      program[size++] = Long.bitCount(group);
      for (long left = group; left != 0; left &= left - 1) {
        program[size++] = Long.numberOfTrailingZeros(left);
      }
    }
    return Arrays.copyOf(program, size);
  }

  private static Bound pay(long dollars) {
    int reached = Columns.payReached(dollars);
    int next = Columns.PAY + reached;
    if (Columns.isPayBound(dollars)) {
      return Bound.exact(next - 1);
    }
    if (reached == 0) {
      return Bound.below(next);
    }
    return next < Columns.COUNT ? Bound.between(next, next - 1) : Bound.above(next - 1);
  }

  private static Bound years(int years) {
    int last = Columns.YEARS + Columns.yearsReached(years) - 1;
    if (Columns.isYearBound(years)) {
      return Bound.exact(last);
    }
    return last + 1 < Columns.PAY ? Bound.between(last, last + 1) : Bound.below(last);
  }

  private static long industry(@Nullable Industry industry) {
    return 1L
        << (industry == null
            ? Columns.NO_INDUSTRY
            : Columns.INDUSTRIES + PackedCriteria.number(industry));
  }

  private static long education(@Nullable Education required) {
    return required == null || required == Education.NONE
        ? 0
        : 1L << (Columns.EDUCATION + PackedCriteria.number(required) - 1);
  }

  private static long bits(int first, Collection<? extends Enum<?>> terms) {
    return PackedCriteria.bits(terms) << first;
  }
}
