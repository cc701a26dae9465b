package jobalerts.alert.subscriptions.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobalerts.alert.matching.Money;
import jobalerts.alert.openings.Opening;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;

/** An opening on the page of a mail: its title, and "Chippewa Castings · Eau Claire, WI · $32". */
record MailedCard(UUID id, String title, String facts, boolean open) {

  private static final int MOST_PLACES = 3;

  static MailedCard of(Opening opening) {
    Job job = opening.job();
    Pay pay = job.pay();
    return new MailedCard(
        opening.id(),
        job.title(),
        Stream.of(job.employer(), places(job), pay == null ? "" : Money.written(pay))
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · ")),
        opening.open());
  }

  private static String places(Job job) {
    int more = job.places().size() - MOST_PLACES;
    String first =
        job.places().stream()
            .limit(MOST_PLACES)
            .map(Place::label)
            .collect(Collectors.joining("; "));
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
