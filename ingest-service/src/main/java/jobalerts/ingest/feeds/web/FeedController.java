package jobalerts.ingest.feeds.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import jobalerts.ingest.feeds.FeedFormat;
import jobalerts.ingest.feeds.FeedSetting;
import jobalerts.ingest.feeds.Feeds;
import jobalerts.ingest.feeds.Poll;
import jobalerts.ingest.fetching.FetchResource;
import jobalerts.ingest.sources.Sources;
import jobalerts.ingest.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The feed of a source; as all below {@code /v1/sources}, only operators come here. */
@RestController
@RequestMapping("/v1/sources/{name}/feed")
class FeedController {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FeedView(
      FeedFormat format,
      String url,
      String every,
      @Nullable String employer,
      Instant nextPollAt,
      @Nullable Poll lastPoll) {

    static FeedView of(Feeds.View feed) {
      FeedSetting setting = feed.setting();
      return new FeedView(
          setting.format(),
          setting.url().toString(),
          setting.every().toString(),
          setting.employer(),
          feed.dueAt(),
          feed.lastPoll());
    }
  }

  private final Feeds feeds;
  private final Sources sources;
  private final FetchResource fetching;
  private final Clock clock;

  FeedController(Feeds feeds, Sources sources, FetchResource fetching, Clock clock) {
    this.feeds = feeds;
    this.sources = sources;
    this.fetching = fetching;
    this.clock = clock;
  }

  @PutMapping
  FeedView put(@PathVariable String name, @Valid @RequestBody FeedRequest request) {
    FeedSetting setting = request.setting();
    String refusal = fetching.refusal(setting.url());
    if (refusal != null) {
      throw FeedRequest.refusal("/url", refusal);
    }
    if (lacksEmployer(name, setting)) {
      throw FeedRequest.refusal(
          "/employer", "must be given, here or at the source: the feed does not name it");
    }
    if (!feeds.put(name, setting, clock.instant())) {
      throw Refusal.of(HttpStatus.NOT_FOUND, "unknown-source", "No such source.");
    }
    return get(name);
  }

  private boolean lacksEmployer(String source, FeedSetting setting) {
    return setting.format() == FeedFormat.LEVER
        && setting.employer() == null
        && sources.employerOf(source).isEmpty();
  }

  @GetMapping
  FeedView get(@PathVariable String name) {
    return feeds.find(name).map(FeedView::of).orElseThrow(FeedController::unknown);
  }

  /** The postings that came by it stay as they are. */
  @DeleteMapping
  ResponseEntity<Void> remove(@PathVariable String name) {
    if (!feeds.remove(name)) {
      throw unknown();
    }
    return ResponseEntity.noContent().build();
  }

  private static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown-feed", "The source has no feed.");
  }
}
