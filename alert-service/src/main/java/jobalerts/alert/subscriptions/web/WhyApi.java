package jobalerts.alert.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.subscriptions.ExplainMatches;
import jobalerts.alert.subscriptions.Grant;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Tokens;
import jobalerts.alert.web.InvalidInput;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Explains to the owner of an alert why an opening meets it, or why not. */
@RestController
class WhyApi {

  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9_-]+)");

  private final Tokens tokens;
  private final Openings openings;
  private final ExplainMatches explain;
  private final RequestLimit limit;

  WhyApi(
      Tokens tokens,
      Openings openings,
      ExplainMatches explain,
      ExplanationSettings settings,
      Clock clock) {
    this.tokens = tokens;
    this.openings = openings;
    this.explain = explain;
    this.limit = new RequestLimit(settings.perHour(), settings.clients(), clock);
  }

  @GetMapping(path = "/v1/openings/{id}/why", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> why(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID subscription,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String shown,
      HttpServletRequest http) {
    limit.take(http.getRemoteAddr());
    Grant owner = owner(shown).orElseThrow(WhyApi::unauthorized);
    if (subscription == null) {
      throw new InvalidInput("subscription", "must be the id of one of your alerts");
    }
    Why why = why(owner, subscription, id).orElseThrow(WhyApi::unknown);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Json.MAPPER.writeValueAsString(why));
  }

  private Optional<Why> why(Grant owner, UUID subscription, UUID id) {
    Optional<Opening> opening = openings.find(id);
    return opening.flatMap(
        it -> explain.explain(owner.subscriberId(), subscription, it).map(why -> Why.of(it, why)));
  }

  private Optional<Grant> owner(@Nullable String shown) {
    Matcher bearer = BEARER.matcher(shown == null ? "" : shown);
    return bearer.matches() ? tokens.find(Purpose.MANAGE, bearer.group(1)) : Optional.empty();
  }

  private static ErrorResponseException unauthorized() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNAUTHORIZED, "This needs the token of a manage link as Bearer.");
    ErrorResponseException e = new ErrorResponseException(HttpStatus.UNAUTHORIZED, problem, null);
    e.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return e;
  }

  /** Alike for all three, so that nobody learns which alerts there are. */
  private static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no such opening, or no such alert of yours.");
  }
}
