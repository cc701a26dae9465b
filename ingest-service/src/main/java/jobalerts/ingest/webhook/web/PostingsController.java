package jobalerts.ingest.webhook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
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

  private record Results(long accepted, long refused, List<ItemResult> results) {}

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
      ItemResult closed = takeIn.close(request, id).orElseThrow(PostingsController::unknown);
      return once(request, single(closed));
    }
  }

  private Answer takeInJson(VerifiedRequest request) throws IOException {
    Items.Body body = items.json(request.body());
    List<ItemResult> results = takeIn.takeIn(request, body.items());
    if (body.array()) {
      return many(results);
    }
    ItemResult result = results.getFirst();
    if (!result.accepted()) {
      throw refused("The posting can not be taken.", result.problems());
    }
    return single(result);
  }

  private Answer takeInLines(VerifiedRequest request) throws IOException {
    List<ItemResult> results = new ArrayList<>();
    items.ndjson(request, batch -> results.addAll(takeIn.takeIn(request, batch)));
    return many(results);
  }

  private static Answer single(ItemResult result) {
    String body = Json.MAPPER.writeValueAsString(result);
    return new Answer(HttpStatus.ACCEPTED.value(), result.location(), body);
  }

  /** One good item suffices; when there is none, nothing was done and the sender is told so. */
  private static Answer many(List<ItemResult> results) {
    long accepted = results.stream().filter(ItemResult::accepted).count();
    if (accepted == 0) {
      throw refused("None of the postings can be taken.", results);
    }
    Results all = new Results(accepted, results.size() - accepted, results);
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
