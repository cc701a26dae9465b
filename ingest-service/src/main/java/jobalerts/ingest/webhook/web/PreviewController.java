package jobalerts.ingest.webhook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.posting.Reading;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.Item;
import jobalerts.ingest.webhook.Items;
import jobalerts.ingest.webhook.ReceiveWebhook;
import jobalerts.ingest.webhook.VerifiedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what would be understood of postings, and stores nothing. */
@RestController
@RequestMapping(path = "/v1/postings/preview", produces = MediaType.APPLICATION_JSON_VALUE)
class PreviewController {

  /** The posting is left out when it would be refused. */
  private record Preview(
      @Nullable Job posting,
      Map<String, String> evidence,
      List<String> ignored,
      List<Problem> problems) {

    static Preview refused(List<Problem> problems) {
      return new Preview(null, Map.of(), List.of(), problems);
    }
  }

  private record Previews(List<Preview> results) {}

  private final ReceiveWebhook receive;
  private final Items items;
  private final PostingReader reader;

  PreviewController(ReceiveWebhook receive, Items items, PostingReader reader) {
    this.receive = receive;
    this.items = items;
    this.reader = reader;
  }

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/ld+json"})
  String preview(HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receive(http)) {
      Items.Body body = items.json(request.body());
      if (body.array()) {
        return Json.MAPPER.writeValueAsString(
            new Previews(body.items().stream().map(this::preview).toList()));
      }
      Preview preview = preview(body.items().getFirst());
      if (preview.posting() == null) {
        throw Refusal.of(HttpStatus.BAD_REQUEST, "invalid-posting", "The posting can not be taken.")
            .withErrors(preview.problems());
      }
      return Json.MAPPER.writeValueAsString(preview);
    }
  }

  /** Lines are previewed too, but only as many as a JSON body could hold. */
  @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
  String previewLines(HttpServletRequest http) throws IOException {
    try (VerifiedRequest request = receive.receive(http)) {
      List<Preview> previews = new ArrayList<>();
      items.ndjson(request, batch -> batch.forEach(item -> previews.add(preview(item))));
      return Json.MAPPER.writeValueAsString(new Previews(previews));
    }
  }

  private Preview preview(Item item) {
    return switch (item) {
      case Item.Malformed(_, var problem) -> Preview.refused(List.of(problem));
      case Item.Parsed(_, var posting) -> preview(reader.read(posting));
    };
  }

  private static Preview preview(Reading reading) {
    return switch (reading) {
      case Reading.Refused(var problems) -> Preview.refused(problems);
      case Reading.Understood it ->
          new Preview(it.job(), it.evidence(), it.ignored(), it.problems());
    };
  }
}
