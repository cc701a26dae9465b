package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Explanation;
import jobalerts.alert.openings.Elsewhere;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.common.place.Place;

/**
 * A mail that is being sent, with what it may tell.
 *
 * @param email where it goes; it stands in no log
 * @param token of its links
 * @param tries the number of the claim that it is sent under
 * @param elsewhere the other postings of the same fold, by the posting
 * @param moreFollow whether it has as many openings as a mail may have, and others wait
 * @param leftOut whether it has matches that it may not tell, since their alert is paused
 * @param suppressed whether its address is not mailed any more
 * @param schedules of the alerts that it has matches of
 */
record Draft(
    UUID mailId,
    UUID subscriberId,
    String email,
    String token,
    Instant createdAt,
    int tries,
    List<Entry> entries,
    Map<UUID, List<Elsewhere>> elsewhere,
    boolean moreFollow,
    boolean leftOut,
    boolean suppressed,
    Set<Schedule> schedules) {

  private static final Comparator<Entry> EARLIEST =
      Comparator.<Entry, Instant>comparing(entry -> entry.opening().firstSeenAt())
          .thenComparing(entry -> entry.opening().id());

  /** A match: the opening as it is now, and the alert as it is now. */
  record Entry(UUID subscriptionId, Criteria criteria, Opening opening, long version, UUID fold) {}

  /**
   * An opening with the reasons of the first alert that it fits.
   *
   * @param twins the postings of the same fold that fit too
   * @param places of all of the fold's postings, those of the ones that fit first
   */
  record Finding(
      Opening opening,
      UUID subscriptionId,
      Criteria criteria,
      Explanation why,
      Set<UUID> twins,
      List<Place> places) {}

  /** Where it goes, without the name before the at sign. */
  String domain() {
    return email.substring(email.lastIndexOf('@') + 1);
  }

  /** All postings that it has matches with. */
  Set<UUID> postings() {
    return entries.stream().map(entry -> entry.opening().id()).collect(Collectors.toSet());
  }

  /**
   * What there is to tell: each fold once, as the earliest of its postings that still fit. Since
   * the match was made a posting may have changed, and the alert too.
   */
  List<Finding> findings() {
    Map<UUID, List<Entry>> folds = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.opening().open() && why(entry).matches()) {
        folds.computeIfAbsent(entry.fold(), _ -> new ArrayList<>()).add(entry);
      }
    }
    return folds.values().stream().map(this::finding).toList();
  }

  private Finding finding(List<Entry> fitting) {
    Entry first = Collections.min(fitting, EARLIEST);
    Opening opening = first.opening();
    Stream<Place> fit =
        fitting.stream().sorted(EARLIEST).flatMap(entry -> entry.opening().job().places().stream());
    Stream<Place> others =
        elsewhere.getOrDefault(opening.id(), List.of()).stream()
            .flatMap(twin -> twin.places().stream());
    return new Finding(
        opening,
        first.subscriptionId(),
        first.criteria(),
        why(first),
        fitting.stream().map(entry -> entry.opening().id()).collect(Collectors.toSet()),
        Stream.concat(fit, others).distinct().toList());
  }

  private static Explanation why(Entry entry) {
    return Checks.explain(entry.criteria(), entry.opening().job());
  }

  @Override
  public String toString() {
    return "Draft[" + mailId + "]";
  }
}
