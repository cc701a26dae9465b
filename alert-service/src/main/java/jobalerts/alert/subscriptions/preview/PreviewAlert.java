package jobalerts.alert.subscriptions.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Criterion;
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
    FittingFolds fitting = new FittingFolds();
    answer.eachFit(fitting::add);
    int days = days();
    List<Without> without = without(answer, fitting.ids());
    return new Preview(
        fitting.size(),
        days,
        suggestions(fitting.best(BEST), wish),
        MailsPerWeek.of(fitting.arrivals(), days, times),
        without,
        Advice.on(fitting.size(), days, answer.given(), without));
  }

  /** How long openings have been coming, begun days counted. */
  private int days() {
    Instant now = clock.instant();
    Duration known = Duration.between(window.earliest().orElse(now), now);
    return (int) Math.max(1, known.plusDays(1).minusNanos(1).toDays());
  }

  private List<Suggestion> suggestions(List<UUID> best, Criteria wish) {
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
      answer.eachBut(
          criterion,
          it -> {
            if (!fitting.contains(it.fold())) {
              more.add(it.fold());
            }
          });
      if (!more.isEmpty()) {
        without.add(new Without(criterion, more.size()));
      }
    }
    without.sort(Comparator.comparingInt(Without::adds).reversed());
    return without;
  }
}
