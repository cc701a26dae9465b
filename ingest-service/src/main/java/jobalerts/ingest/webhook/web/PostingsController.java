package jobalerts.ingest.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.publishing.Postings;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.Answer;
import jobalerts.ingest.webhook.ItemResult;
import jobalerts.ingest.webhook.Items;
import jobalerts.ingest.webhook.ReceiveWebhook;
import jobalerts.ingest.webhook.Results;
import jobalerts.ingest.webhook.TakeInPostings;
import jobalerts.ingest.webhook.VerifiedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Postings come in here, can be looked at, and are closed. */
@RestController
@RequestMapping("/v1/postings")
class PostingsController {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Many(
      long accepted, long refused, List<ItemResult> results, @Nullable Long problemsOmitted) {}

  private final ReceiveWebhook receive;
  private final AnswerOnce once;
  private final Items items;
  private final TakeInPostings takeIn;
  private final Postings postings;

  PostingsController(
      ReceiveWebhook receive,
      AnswerOnce once,
      Items items,
      TakeInPostings takeIn,
      Postings postings) {
    this.receive = receive;
    this.once = once;
    this.items = items;
    this.takeIn = takeIn;
    this.postings = postings;
  }

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/ld+json"})
  ResponseEntity<String> post(HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receive(http)) {
      return once.answer(request, () -> takeInJson(request));
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<String> postLines(HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receiveLarge(http)) {
      return once.answer(request, () -> takeInLines(request));
    }
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  String get(@PathVariable UUID id) {
    Posting posting = postings.find(id).orElseThrow(PostingsController::unknown);
    return Json.MAPPER.writeValueAsString(posting);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<String> close(@PathVariable UUID id, HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receive(http)) {
      return once.answer(request, () -> closed(request, id));
    }
  }

  private Answer closed(VerifiedRequest request, UUID id) {
    return single(takeIn.close(request.sender(), id).orElseThrow(PostingsController::unknown));
  }

  private Answer takeInJson(VerifiedRequest request) throws IOException {
    Items.Body body = items.json(request.body());
    if (body.array()) {
      Results results = new Results();
      Items.inBatches(body.items(), batch -> results.add(takeIn.takeIn(request.sender(), batch)));
      return many(results);
    }
    ItemResult result = takeIn.takeIn(request.sender(), body.items()).getFirst();
    if (!result.accepted()) {
      throw refused("The posting can not be taken.", result.problems());
    }
    return single(result);
  }

  private Answer takeInLines(VerifiedRequest request) throws IOException {
    Results results = new Results();
    items.ndjson(request, batch -> results.add(takeIn.takeIn(request.sender(), batch)));
    return many(results);
  }

  private static Answer single(ItemResult result) {
    String body = Json.MAPPER.writeValueAsString(result);
    return new Answer(HttpStatus.ACCEPTED.value(), result.location(), body);
  }

  /** One good item suffices; when there is none, nothing was done and the sender is told so. */
  private static Answer many(Results results) {
    long accepted = results.accepted();
    if (accepted == 0) {
      Refusal refusal = refused("None of the postings can be taken.", results.items());
      throw results.problemsOmitted() == null
          ? refusal
          : refusal.with("problemsOmitted", results.problemsOmitted());
    }
    List<ItemResult> items = results.items();
    Many all = new Many(accepted, items.size() - accepted, items, results.problemsOmitted());
    return new Answer(HttpStatus.ACCEPTED.value(), null, Json.MAPPER.writeValueAsString(all));
  }

  private static Refusal refused(String detail, @Nullable List<?> errors) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "invalid-posting", detail)
        .withErrors(errors == null ? List.of() : errors);
  }

  private static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown-posting", "There is no posting of this id.");
  }
}
