package jobalerts.alert.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * A posting as a question: the keys under which alerts for it are found, what is asked of columns,
 * and what an alert itself is asked.
 */
final class PostingQuery {

  private static final int UNSTATED = -1;

  final ColumnQuery columns;
  final int[] roles;
  final int[] places;

  /** Remote work that is bound to no place. */
  final boolean everywhere;

  private final long roleBits;
  private final long stateBits;
  final Centre[] points;
  final long pay;
  final int years;

  PostingQuery(Job job) {
    Workplace workplace = Objects.requireNonNullElse(job.workplace(), Workplace.ON_SITE);
    roleBits = PackedCriteria.bits(job.roles());
    roles = numbers(roleBits);
    everywhere = job.places().isEmpty() && workplace == Workplace.REMOTE;
    stateBits = stateBits(job.places());
    points = points(job.places());
    places = places(stateBits, points);
    pay = pay(job.pay());
    years = years(job.experienceYears());
    columns = new ColumnQuery(job, PackedCriteria.number(workplace), pay, years);
  }

  /** Whether alerts for that role, or any, may ask for the job. */
  boolean hasRole(int role) {
    return role == AccessKeys.ANY_ROLE || ((roleBits >>> role) & 1) != 0;
  }

  /** Whether an alert may be found under several of the keys. */
  boolean repeats() {
    return roles.length > 1 || Long.bitCount(stateBits) > 1 || points.length > 1 || everywhere;
  }

  /** Asks an alert what columns do not know of it, but for its terms. */
  boolean accepts(long what, long where, long limits, Centre[] centres) {
    int wanted = PackedCriteria.roles(what);
    return (wanted == 0 || (wanted & roleBits) != 0)
        && PackedCriteria.leastPay(limits) <= pay
        && (years == UNSTATED
            || (PackedCriteria.leastYears(limits) <= years
                && years <= PackedCriteria.mostYears(limits)))
        && (everywhere || isNear(where, centres));
  }

  private boolean isNear(long where, Centre[] centres) {
    int miles = PackedCriteria.miles(where);
    if (miles == 0) {
      return where == 0 || (where & stateBits) != 0;
    }
    return centres[PackedCriteria.centre(where)].within(miles, points);
  }

  /** What is not stated is as much as anybody wants; who does not want it unstated has a column. */
  private static long pay(@Nullable Pay pay) {
    Long most = pay == null ? null : pay.annualMax();
    return most == null ? Long.MAX_VALUE : most;
  }

  /** More than anybody allows is as much as can be. */
  private static int years(@Nullable Integer required) {
    return required == null ? UNSTATED : Math.min(required, PackedCriteria.ANY_YEARS);
  }

  private static long stateBits(List<Place> places) {
    return PackedCriteria.bits(places.stream().map(Place::state).filter(Objects::nonNull).toList());
  }

  private static Centre[] points(List<Place> places) {
    return places.stream().map(PostingQuery::point).filter(Objects::nonNull).toArray(Centre[]::new);
  }

  private static @Nullable Centre point(Place place) {
    Double lat = place.lat();
    Double lon = place.lon();
    return lat == null || lon == null ? null : new Centre(lat, lon);
  }

  private static int[] places(long stateBits, Centre[] points) {
    IntStream.Builder keys = IntStream.builder();
    keys.add(PlaceKeys.ANYWHERE);
    for (int state : numbers(stateBits)) {
      keys.add(PlaceKeys.state(state));
    }
    for (Centre point : points) {
      PlaceKeys.cells(point.lat, point.lon, keys::add);
    }
    return keys.build().distinct().toArray();
  }

  private static int[] numbers(long bits) {
    int[] numbers = new int[Long.bitCount(bits)];
    long left = bits;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Long.numberOfTrailingZeros(left);
      left &= left - 1;
    }
    return numbers;
  }
}
