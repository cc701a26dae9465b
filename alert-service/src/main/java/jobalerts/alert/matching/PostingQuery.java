package jobalerts.alert.matching;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * A posting as a question: the keys under which alerts for it are found, which columns of a block
 * must be set, and what an alert itself is asked. What it does not state asks for no column.
 */
final class PostingQuery {

  private static final int UNSTATED = -1;
  private static final long OPEN = Long.MAX_VALUE;

  final int[] roles;
  final int[] places;

  /** Remote work that is bound to no place. */
  final boolean everywhere;

  /** Groups of columns, of each of which one must be set: their ends in the array. */
  private final int[] ends;

  private final int[] columns;

  // One column that must be set, and one that decides: between them the alert is asked itself.
  private int payWide = Block.ALWAYS;
  private int paySure = Block.ALWAYS;
  private int yearsWide = Block.ALWAYS;
  private int yearsSure = Block.ALWAYS;

  private final long roleBits;
  private final long stateBits;
  private final Centre[] points;
  private final long pay;
  private final int years;

  PostingQuery(Job job) {
    Workplace workplace = Objects.requireNonNullElse(job.workplace(), Workplace.ON_SITE);
    roles = job.roles().stream().mapToInt(Enum::ordinal).distinct().toArray();
    roleBits = PackedCriteria.bits(job.roles());
    everywhere = job.places().isEmpty() && workplace == Workplace.REMOTE;
    stateBits = stateBits(job.places());
    points =
        job.places().stream()
            .map(PostingQuery::point)
            .filter(Objects::nonNull)
            .toArray(Centre[]::new);
    places = placeKeys(stateBits, points);
    pay = pay(job.pay());
    years = job.experienceYears() == null ? UNSTATED : job.experienceYears();
    List<int[]> groups =
        List.of(
            column(job.industry()),
            columns(Columns.SHIFTS, job.shifts()),
            columns(Columns.EMPLOYMENT, job.employment()),
            new int[] {Columns.WORKPLACES + workplace.ordinal()},
            column(job.education()),
            job.pay() == null ? new int[] {Columns.PAY_UNSTATED} : new int[0]);
    int[][] asked = groups.stream().filter(group -> group.length > 0).toArray(int[][]::new);
    columns = IntStream.range(0, asked.length).flatMap(i -> IntStream.of(asked[i])).toArray();
    ends = new int[asked.length];
    for (int i = 0; i < asked.length; i++) {
      ends[i] = asked[i].length + (i == 0 ? 0 : ends[i - 1]);
    }
    boundPay();
    boundYears();
  }

  /** Whether an alert may be found under several of the keys. */
  boolean repeats() {
    return roles.length > 1 || Long.bitCount(stateBits) > 1 || points.length > 1 || everywhere;
  }

  /** The alerts of the block that may hold: all columns say yes. */
  long pass(long[] block) {
    long pass = block[payWide] & block[yearsWide];
    int at = 0;
    for (int end : ends) {
      long any = 0;
      while (at < end) {
        any |= block[columns[at++]];
      }
      pass &= any;
    }
    return pass;
  }

  /** The alerts of the block that must be asked themselves. */
  long unsure(long[] block) {
    return block[Columns.EXACT]
        | block[payWide] & ~block[paySure]
        | block[yearsWide] & ~block[yearsSure];
  }

  /** Asks an alert for all that columns do not know. */
  boolean accepts(long what, long where, long limits, @Nullable Centre centre) {
    int wanted = PackedCriteria.roles(what);
    return (wanted == 0 || (wanted & roleBits) != 0)
        && PackedCriteria.leastPay(limits) <= pay
        && (years == UNSTATED
            || (PackedCriteria.leastYears(limits) <= years
                && years <= PackedCriteria.mostYears(limits)))
        && (everywhere || near(where, centre));
  }

  private boolean near(long where, @Nullable Centre centre) {
    if (centre == null) {
      long wanted = PackedCriteria.states(where);
      return wanted == 0 || (wanted & stateBits) != 0;
    }
    for (Centre point : points) {
      if (centre.within(PackedCriteria.miles(where), point)) {
        return true;
      }
    }
    return false;
  }

  private void boundPay() {
    if (pay != OPEN) {
      int reached = Columns.payReached(pay);
      paySure = reached == 0 ? Block.NEVER : Columns.PAY + reached - 1;
      payWide = Columns.PAY + reached < Columns.COUNT ? Columns.PAY + reached : Block.ALWAYS;
      payWide = Columns.isPayBound(pay) ? paySure : payWide;
    }
  }

  private void boundYears() {
    if (years > 0) {
      int reached = Columns.yearsReached(years);
      yearsWide = Columns.YEARS + reached - 1;
      yearsSure = Columns.YEARS + reached < Columns.PAY ? Columns.YEARS + reached : Block.NEVER;
      yearsSure = Columns.isYearBound(years) ? yearsWide : yearsSure;
    }
  }

  /** What is not stated is as much as anybody wants; who does not want it unstated has a column. */
  private static long pay(@Nullable Pay pay) {
    Long most = pay == null ? null : pay.annualMax();
    return most == null ? OPEN : most;
  }

  private static int[] column(@Nullable Industry industry) {
    int column = industry == null ? Columns.NO_INDUSTRY : Columns.INDUSTRIES + industry.ordinal();
    return new int[] {column};
  }

  private static int[] column(@Nullable Education required) {
    return required == null || required == Education.NONE
        ? new int[0]
        : new int[] {Columns.EDUCATION + required.ordinal() - 1};
  }

  private static int[] columns(int first, Collection<? extends Enum<?>> terms) {
    return terms.stream().mapToInt(term -> first + term.ordinal()).distinct().toArray();
  }

  private static @Nullable Centre point(Place place) {
    Double lat = place.lat();
    Double lon = place.lon();
    return lat == null || lon == null ? null : new Centre(lat, lon);
  }

  private static long stateBits(List<Place> places) {
    return PackedCriteria.bits(places.stream().map(Place::state).filter(Objects::nonNull).toList());
  }

  private static int[] placeKeys(long stateBits, Centre[] points) {
    IntStream.Builder keys = IntStream.builder();
    keys.add(PlaceKeys.ANYWHERE);
    for (long left = stateBits; left != 0; left &= left - 1) {
      keys.add(PlaceKeys.state(Long.numberOfTrailingZeros(left)));
    }
    for (Centre point : points) {
      PlaceKeys.cells(point.lat, point.lon, keys::add);
    }
    return keys.build().distinct().toArray();
  }
}
