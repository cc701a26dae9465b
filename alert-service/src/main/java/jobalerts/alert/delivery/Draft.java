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
import jobalerts.alert.matching.Subject;
import jobalerts.alert.openings.Elsewhere;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Version;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.common.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to tell openings.
 *
 * @param elsewhere the other postings of the same folds, by the posting
 * @param moreFollow whether it has as many matches as a mail may have, and others wait
 */
record Draft(
    Envelope envelope,
    List<Entry> entries,
    Map<UUID, List<Elsewhere>> elsewhere,
    Set<Schedule> schedules,
    boolean leftOut,
    boolean moreFollow)
    implements Begun {

  private static final Comparator<Fitting> EARLIEST =
      Comparator.<Fitting, Instant>comparing(fitting -> fitting.opening().firstSeenAt())
          .thenComparing(fitting -> fitting.opening().id());

  /**
   * A match: the opening as it is now, and the alert as it is now.
   *
   * @param subject the opening's job, made ready once for all alerts
   * @param earlier what the opening was before
   * @param newsFrom what did not fit after that moment, and fits now, is news: since the alert is
   *     active, or since what it was told of the opening does not count any more
   */
  record Entry(
      UUID subscriptionId,
      Criteria criteria,
      Opening opening,
      Subject subject,
      long version,
      UUID fold,
      List<Version> earlier,
      Instant newsFrom) {}

  private record Fitting(Entry entry, Explanation why) {

    Opening opening() {
      return entry.opening();
    }
  }

  /**
   * An opening with the reasons of the first alert that it fits.
   *
   * @param twins the postings of the same fold that fit too
   * @param places of all of the fold's postings, those of the ones that fit first
   * @param news what an update has made fit
   */
  record Finding(
      Opening opening,
      UUID subscriptionId,
      Criteria criteria,
      Explanation why,
      Set<UUID> twins,
      List<Place> places,
      @Nullable News news) {

    Instant newSince() {
      return news == null ? opening.firstSeenAt() : news.since();
    }
  }

  /**
   * What there is to tell, the best first: each fold once, as the earliest of its postings that
   * still fit. Since the match was made a posting may have changed, and the alert too.
   */
  List<Finding> findings() {
    Map<UUID, List<Fitting>> folds = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.opening().open()) {
        Fitting fitting = new Fitting(entry, Checks.explain(entry.criteria(), entry.subject()));
        if (fitting.why().matches()) {
          folds.computeIfAbsent(entry.fold(), _ -> new ArrayList<>()).add(fitting);
        }
      }
    }
    return Score.ordered(folds.values().stream().map(this::finding).toList(), envelope.createdAt());
  }

  private Finding finding(List<Fitting> fitting) {
    Fitting first = Collections.min(fitting, EARLIEST);
    return new Finding(
        first.opening(),
        first.entry().subscriptionId(),
        first.entry().criteria(),
        first.why(),
        fitting.stream().map(it -> it.opening().id()).collect(Collectors.toSet()),
        places(first, fitting),
        news(first));
  }

  private List<Place> places(Fitting first, List<Fitting> fitting) {
    Stream<Place> fit =
        fitting.stream().sorted(EARLIEST).flatMap(it -> it.opening().job().places().stream());
    Stream<Place> others =
        elsewhere.getOrDefault(first.opening().id(), List.of()).stream()
            .flatMap(twin -> twin.places().stream());
    return Stream.concat(fit, others).distinct().toList();
  }

  private static @Nullable News news(Fitting it) {
    Entry entry = it.entry();
    return Anew.lastUnfit(entry.criteria(), entry.earlier(), entry.newsFrom())
        .map(before -> News.of(entry.criteria(), before, it.why()))
        .orElse(null);
  }

  @Override
  public String toString() {
    return "Draft[" + mailId() + "]";
  }
}
