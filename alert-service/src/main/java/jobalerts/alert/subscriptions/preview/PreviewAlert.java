package jobalerts.alert.subscriptions.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.matching.Fit;
import jobalerts.alert.matching.PostingAnswer;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.openings.RecentOpening;
import jobalerts.alert.openings.RecentOpenings;
import jobalerts.alert.subscriptions.Links;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.preview.Preview.Without;
import org.springframework.stereotype.Component;

/** Tells what an alert would have found among the openings of the last days. */
@Component
public class PreviewAlert {

  private static final int BEST = 10;
  private static final Comparator<Fit<RecentOpening>> BEST_FIRST =
      Comparator.<Fit<RecentOpening>>comparingInt(Fit::unstated)
          .thenComparingDouble(Fit::miles)
          .thenComparing(Comparator.<Fit<RecentOpening>>comparingLong(Fit::pay).reversed())
          .thenComparing(fit -> fit.posting().firstSeenAt(), Comparator.reverseOrder())
          .thenComparing(fit -> fit.posting().id());

  private final RecentOpenings window;
  private final Openings openings;
  private final MailTimes times;
  private final Suggest suggest;
  private final Clock clock;

  PreviewAlert(
      RecentOpenings window, Openings openings, MailTimes times, Links links, Clock clock) {
    this.window = window;
    this.openings = openings;
    this.times = times;
    this.suggest = new Suggest(links);
    this.clock = clock;
  }

  /** With all openings that are committed when this begins. */
  public Preview preview(Criteria wish) {
    window.refresh();
    PostingAnswer<RecentOpening> answer = window.ask(wish);
    Map<UUID, Fit<RecentOpening>> best = new HashMap<>();
    Map<UUID, Instant> arrivals = new HashMap<>();
    answer.eachFit(fit -> {
      RecentOpening it = fit.posting();
      best.merge(it.fold(), fit, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
      arrivals.merge(it.fold(), it.firstSeenAt(), (a, b) -> a.isBefore(b) ? a : b);
    });
    int days = days();
    List<Without> without = without(answer, best.keySet());
    return new Preview(
        best.size(),
        days,
        suggestions(best.values(), wish),
        MailsPerWeek.of(arrivals.values().stream().sorted().toList(), days, times),
        without,
        Advice.on(best.size(), days, answer.given(), without));
  }

  /** How long openings have been coming, begun days counted. */
  private int days() {
    Instant now = clock.instant();
    Duration known = Duration.between(window.earliest().orElse(now), now);
    return (int) Math.max(1, known.plusDays(1).minusNanos(1).toDays());
  }

  private List<Suggestion> suggestions(Collection<Fit<RecentOpening>> fits, Criteria wish) {
    List<UUID> best =
        fits.stream().sorted(BEST_FIRST).limit(BEST).map(fit -> fit.posting().id()).toList();
    Map<UUID, Opening> found =
        openings.find(best).stream().collect(Collectors.toMap(Opening::id, it -> it));
    return best.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(opening -> suggest.suggest(opening, wish))
        .toList();
  }

  private static List<Without> without(PostingAnswer<RecentOpening> answer, Set<UUID> fitting) {
    List<Without> without = new ArrayList<>();
    for (Criterion criterion : answer.given()) {
      Set<UUID> more = new HashSet<>();
      answer.eachBut(criterion, it -> more.add(it.fold()));
      more.removeAll(fitting);
      if (!more.isEmpty()) {
        without.add(new Without(criterion, more.size()));
      }
    }
    without.sort(Comparator.comparingInt(Without::adds).reversed());
    return without;
  }
}
