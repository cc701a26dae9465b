package jobalerts.alert.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.preview.PreviewAlert;
import jobalerts.alert.subscriptions.web.AlertRequest.Wish;
import jobalerts.common.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Previews by JSON. */
@RestController
class PreviewApi {

  /** The body: what {@code POST /v1/subscriptions} takes, without the person. */
  record PreviewRequest(@Nullable Wish criteria) {}

  private final WishReader reader;
  private final PreviewAlert preview;
  private final PreviewLimit limit;

  PreviewApi(WishReader reader, PreviewAlert preview, PreviewLimit limit) {
    this.reader = reader;
    this.preview = preview;
    this.limit = limit;
  }

  @PostMapping(
      path = "/v1/subscriptions/preview",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  String preview(@RequestBody PreviewRequest request, HttpServletRequest http) {
    limit.take(http.getRemoteAddr());
    AlertRequest alert = new AlertRequest(null, request.criteria(), Cadence.DAILY.id(), null);
    AlertWish wish = reader.read(alert, new Faults());
    return Json.MAPPER.writeValueAsString(preview.preview(wish.criteria()));
  }
}
