package jobalerts.ingest.webhook.dialect;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jobalerts.common.Json;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.sources.Sources;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.Answer;
import jobalerts.ingest.webhook.Item;
import jobalerts.ingest.webhook.ItemResult;
import jobalerts.ingest.webhook.Items;
import jobalerts.ingest.webhook.Sender;
import jobalerts.ingest.webhook.TakeInPostings;
import jobalerts.ingest.webhook.VerifiedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes in what a notice says, and answers it by 200: Greenhouse takes any other for a failure. */
@Component
public class TakeInNotice {

  private static final Duration RETRY = Duration.ofSeconds(30);

  private record Ignored(String status, String reason) {

    Ignored(String reason) {
      this("ignored", reason);
    }
  }

  private final TakeInPostings takeIn;
  private final Sources sources;
  private final MeterRegistry metrics;

  TakeInNotice(TakeInPostings takeIn, Sources sources, MeterRegistry metrics) {
    this.takeIn = takeIn;
    this.sources = sources;
    this.metrics = metrics;
  }

  /** The answer, when all that is new is taken in. */
  public Answer takeIn(Dialect dialect, VerifiedRequest request, HttpHeaders headers)
      throws IOException {
    JsonNode body = Items.parse(request.body());
    Outcome outcome =
        body.isObject()
            ? dialect.hear(new Notice(headers, body, sources.employerOf(request.source())))
            : Outcome.Malformed.at("", "must be an object");
    metrics
        .counter("jobalerts.hooks", "dialect", dialect.name(), "event", outcome.event())
        .increment();
    return answer(request.sender(), outcome);
  }

  private Answer answer(Sender sender, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Opened opened -> opened(sender, opened);
      case Outcome.Closed closed -> closed(sender, closed);
      case Outcome.Passed(_, String why) -> ignored(why);
      case Outcome.Malformed(var problems) -> throw malformed(problems);
      case Outcome.Unreachable(String why, var retryAfter) ->
          throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "unreachable", why)
              .retryAfter(retryAfter == null ? RETRY : retryAfter);
    };
  }

  private Answer opened(Sender sender, Outcome.Opened opened) {
    Item item = new Item.Parsed(0, opened.posting());
    ItemResult result = takeIn.takeIn(sender, List.of(item)).getFirst();
    List<Problem> problems = asSent(opened, result.problems());
    if (!result.accepted()) {
      throw malformed(problems);
    }
    return answer(result.withProblems(problems.isEmpty() ? null : problems));
  }

  private Answer closed(Sender sender, Outcome.Closed closed) {
    Optional<ItemResult> result = takeIn.close(sender, closed.externalId(), closed.asOf());
    return result
        .map(TakeInNotice::answer)
        .orElseGet(() -> ignored("No posting of this id is known here."));
  }

  private static List<Problem> asSent(Outcome.Opened opened, @Nullable List<Problem> problems) {
    return problems == null ? List.of() : problems.stream().map(opened.places()::asSent).toList();
  }

  private static Answer answer(ItemResult result) {
    String body = Json.MAPPER.writeValueAsString(result);
    return new Answer(HttpStatus.OK.value(), result.location(), body);
  }

  private static Answer ignored(String why) {
    String body = Json.MAPPER.writeValueAsString(new Ignored(why));
    return new Answer(HttpStatus.OK.value(), null, body);
  }

  private static Refusal malformed(List<Problem> problems) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "invalid-posting", "The notice can not be taken in.")
        .withErrors(problems);
  }
}
