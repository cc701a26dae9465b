package jobalerts.alert.openings.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Money;
import jobalerts.alert.openings.Elsewhere;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that the mails lead to. */
@Controller
class OpeningPage {

  private static final Set<String> WEB = Set.of("http", "https");

  private final Openings openings;

  OpeningPage(Openings openings) {
    this.openings = openings;
  }

  @GetMapping("/openings/{id}")
  String opening(@PathVariable UUID id, Model model) {
    Opening opening =
        openings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Job job = opening.job();
    model.addAttribute("open", opening.open());
    model.addAttribute("name", job.title());
    model.addAttribute("employer", job.employer());
    model.addAttribute("places", written(job.places()));
    model.addAttribute("facts", facts(job));
    model.addAttribute("text", job.text());
    model.addAttribute("html", ShownHtml.of(job.html()));
    model.addAttribute("elsewhere", elsewhere(id));
    model.addAttribute("apply", opening.open() ? webAddress(job.url()) : null);
    return "opening";
  }

  /** The other postings of the same job by their ids. */
  private Map<UUID, String> elsewhere(UUID id) {
    Map<UUID, String> elsewhere = new LinkedHashMap<>();
    for (Elsewhere other : openings.elsewhere(List.of(id)).getOrDefault(id, List.of())) {
      String places = written(other.places());
      elsewhere.put(other.id(), places.isEmpty() ? other.employer() : places);
    }
    return elsewhere;
  }

  private static String written(List<Place> places) {
    return places.stream().map(Place::label).collect(Collectors.joining("; "));
  }

  /** What the posting states, by the name that people have for it. */
  private static Map<String, String> facts(Job job) {
    Map<String, String> facts = new LinkedHashMap<>();
    Pay pay = job.pay();
    if (pay != null) {
      facts.put("Pay", Money.written(pay));
      Set<PayPeriod> others = EnumSet.of(PayPeriod.YEAR, PayPeriod.HOUR);
      others.remove(pay.period());
      others.forEach(period ->
          facts.merge("That is about", Money.over(pay, period), (a, b) -> b + ", or " + a));
    }
    put(facts, "Shift", job.shifts());
    put(facts, "Employment", job.employment());
    put(facts, "Workplace", job.workplace());
    put(facts, "Education", job.education());
    Integer years = job.experienceYears();
    if (years != null) {
      facts.put("Experience", years + (years == 1 ? " year" : " years"));
    }
    put(facts, "Industry", job.industry());
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable Term term) {
    put(facts, name, term == null ? List.of() : List.of(term));
  }

  private static void put(Map<String, String> facts, String name, List<? extends Term> terms) {
    if (!terms.isEmpty()) {
      facts.put(name, terms.stream().map(Term::label).collect(Collectors.joining(", ")));
    }
  }

  /** Anything else may be a script, or a page of our own. */
  private static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      boolean web = scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT));
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
