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
  private final int leastYears;

  /**
   * A limit between two bounds: who has the wide column may hold, who has the sure one does.
   *
   * @param wide a column of a {@link Block}, as is {@code sure}
   */
  private record Bound(int wide, int sure) {

    static final Bound NONE = new Bound(Block.ALWAYS, Block.ALWAYS);
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
    leastYears = years < 0 ? Block.NEVER : Columns.LEAST_YEARS;
    this.years = years <= 0 ? Bound.NONE : years(years);
  }

  /** The alerts of the block that may hold. */
  long pass(long[] block) {
    long pass = block[pay.wide] & block[years.wide];
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
    return block[leastYears]
        | (block[pay.wide] & ~block[pay.sure])
        | (block[years.wide] & ~block[years.sure]);
  }

  boolean passes(long row) {
    for (long group : groups) {
      if ((row & group) == 0) {
        return false;
      }
    }
    return has(row, pay.wide) && has(row, years.wide);
  }

  boolean isEdge(long row) {
    return has(row, leastYears) || !has(row, pay.sure) || !has(row, years.sure);
  }

  static boolean has(long row, int column) {
    return column < Columns.COUNT ? ((row >>> column) & 1) != 0 : column == Block.ALWAYS;
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
    int sure = reached == 0 ? Block.NEVER : Columns.PAY + reached - 1;
    if (Columns.isPayBound(dollars)) {
      return new Bound(sure, sure);
    }
    int next = Columns.PAY + reached;
    return new Bound(next < Columns.COUNT ? next : Block.ALWAYS, sure);
  }

  private static Bound years(int years) {
    int reached = Columns.yearsReached(years);
    int wide = Columns.YEARS + reached - 1;
    if (Columns.isYearBound(years)) {
      return new Bound(wide, wide);
    }
    return new Bound(wide, wide + 1 < Columns.PAY ? wide + 1 : Block.NEVER);
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
