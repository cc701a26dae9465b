package jobalerts.alert.subscriptions.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Money;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.subscriptions.Links;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Workplace;

/** Puts an opening into few words. */
final class Suggest {

  private final Links links;

  Suggest(Links links) {
    this.links = links;
  }

  Suggestion suggest(Opening opening, Criteria wish) {
    Job job = opening.job();
    return new Suggestion(
        opening.id(),
        job.title(),
        job.employer(),
        place(job, wish),
        job.pay() == null ? null : Money.written(job.pay()),
        links.opening(opening.id()),
        opening.firstSeenAt());
  }

  private static String place(Job job, Criteria wish) {
    if (job.places().isEmpty()) {
      return job.workplace() == Workplace.REMOTE ? Workplace.REMOTE.label() : "";
    }
    List<Place> places = new ArrayList<>(job.places());
    places.sort(Comparator.comparingDouble(place -> distance(place, wish)));
    int more = places.size() - 1;
    return places.getFirst().label() + (more == 0 ? "" : " and " + more + " more");
  }

  private static double distance(Place place, Criteria wish) {
    Circle circle = wish.within();
    if (circle == null) {
      return place.state() != null && wish.states().contains(place.state()) ? 0 : 1;
    }
    Double miles = circle.milesTo(place);
    return miles == null ? Double.MAX_VALUE : miles;
  }
}
