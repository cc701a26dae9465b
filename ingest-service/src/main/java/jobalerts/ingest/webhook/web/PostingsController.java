package jobalerts.ingest.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.publishing.Postings;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.Answer;
import jobalerts.ingest.webhook.Answers;
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
  private final Answers answers;
  private final Items items;
  private final TakeInPostings takeIn;
  private final Postings postings;

  PostingsController(
      ReceiveWebhook receive,
      Answers answers,
      Items items,
      TakeInPostings takeIn,
      Postings postings) {
    this.receive = receive;
    this.answers = answers;
    this.items = items;
    this.takeIn = takeIn;
    this.postings = postings;
  }

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/ld+json"})
  ResponseEntity<String> post(HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receive(http)) {
      Optional<Answer> before = answers.find(request);
      return before.isPresent() ? write(before.get()) : once(request, takeInJson(request));
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<String> postLines(HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receiveLarge(http)) {
      Optional<Answer> before = answers.find(request);
      return before.isPresent() ? write(before.get()) : once(request, takeInLines(request));
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
      Optional<Answer> before = answers.find(request);
      if (before.isPresent()) {
        return write(before.get());
      }
      ItemResult closed =
          takeIn.close(request.sender(), id).orElseThrow(PostingsController::unknown);
      return once(request, single(closed));
    }
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

  private ResponseEntity<String> once(VerifiedRequest request, Answer answer) {
    return write(answers.keep(request, answer));
  }

  private static ResponseEntity<String> write(Answer answer) {
    var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    return response.body(answer.body());
  }

  private static Refusal refused(String detail, @Nullable List<?> errors) {
    return Refusal.of(HttpStatus.BAD_REQUEST, "invalid-posting", detail)
        .withErrors(errors == null ? List.of() : errors);
  }

  private static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown-posting", "There is no posting of this id.");
  }
}
