package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.subscriptions.ExplainMatches;
import jobalerts.alert.subscriptions.Grant;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Tokens;
import jobalerts.common.place.Place;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Why an opening came, or did not, for each alert of the subscriber. */
@Controller
@RequestMapping("/manage/{token}/why")
class WhyPages {

  private static final int LAST_TOLD = 10;
  private static final int LONGEST_LINK = 1_000;
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final Tokens tokens;
  private final Openings openings;
  private final ExplainMatches explain;

  WhyPages(Tokens tokens, Openings openings, ExplainMatches explain) {
    this.tokens = tokens;
    this.openings = openings;
    this.explain = explain;
  }

  /** By the link of an opening, however it was pasted. */
  @GetMapping
  ModelAndView ask(@PathVariable String token, @RequestParam(defaultValue = "") String opening) {
    Grant owner = owner(token);
    Matcher id = ID.matcher(opening.length() > LONGEST_LINK ? "" : opening);
    if (id.find()) {
      return new ModelAndView(SeeOther.page("/manage/" + token + "/why/" + id.group()));
    }
    return opening.isBlank()
        ? question(token, owner)
        : refused(token, owner, "This is not the link of an opening.");
  }

  @GetMapping("/{id}")
  ModelAndView answer(@PathVariable String token, @PathVariable UUID id) {
    Grant owner = owner(token);
    return openings
        .find(id)
        .map(opening -> answer(token, owner, opening))
        .orElseGet(() -> refused(token, owner, "There is no such opening."));
  }

  private ModelAndView answer(String token, Grant owner, Opening opening) {
    List<WhyCard> cards =
        explain.explain(owner.subscriberId(), opening).stream()
            .map(it -> WhyCard.of(it, opening.open()))
            .toList();
    List<String> places = opening.job().places().stream().map(Place::label).toList();
    return new ModelAndView(
        "why", Map.of("token", token, "opening", opening, "places", places, "cards", cards));
  }

  private ModelAndView question(String token, Grant owner) {
    return new ModelAndView(
        "why-question",
        Map.of("token", token, "told", explain.lastTold(owner.subscriberId(), LAST_TOLD)));
  }

  private ModelAndView refused(String token, Grant owner, String fault) {
    ModelAndView page = question(token, owner).addObject("fault", fault);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  private Grant owner(String token) {
    return tokens.find(Purpose.MANAGE, token).orElseThrow(UnknownLink::new);
  }
}
