package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.ingest.Answered;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.RemoteSite;
import jobalerts.ingest.publishing.PostingIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Acme's feed at a remote site, polled when a test says so. */
abstract class PolledFeed extends IngestFixture {

  @Autowired private PollDueFeeds due;
  @Autowired private PollFeed pollFeed;

  protected final RemoteSite remote = new RemoteSite();

  @BeforeEach
  void forgetOtherFeeds() {
    jdbc.sql("delete from feed").update();
  }

  @AfterEach
  void stop() {
    remote.close();
  }

  protected String path() {
    return "/v1/sources/" + acme.name() + "/feed";
  }

  protected Answered set(String format, String url) {
    return site.operator("PUT", path(), setting(format, url, "\"Acme Frames\""));
  }

  protected static String setting(String format, String url, String employer) {
    return """
    {"format": "%s", "url": "%s", "every": "60", "employer": %s}
    """
        .formatted(format, url, employer);
  }

  protected void setLever() {
    assertThat(set("lever", remote.url("/lever").toString()).status()).isEqualTo(200);
  }

  /** Polls when the feed is due next, and says what operators are told. */
  protected Answered poll() {
    clock.pass(Duration.ofMinutes(70));
    return pollNow();
  }

  protected Answered pollNow() {
    due.claim().ifPresent(pollFeed::poll);
    return site.operator("GET", path(), "");
  }

  protected boolean isDue() {
    return due.claim().isPresent();
  }

  protected void offer(String... ids) {
    answer(200, Map.of(), lever(ids));
  }

  protected void answer(int status, Map<String, String> headers, String body) {
    remote.answersAt("/lever", status, headers, body);
  }

  protected static String lever(String... ids) {
    return Arrays.stream(ids).map(PolledFeed::welder).collect(Collectors.joining(",", "[", "]"));
  }

  protected static String welder(String id) {
    return """
    {"id": "%s", "text": "Welder", "categories": {"location": "Eau Claire, WI"}}
    """
        .formatted(id);
  }

  protected UUID id(String externalId) {
    return PostingIds.of(acme.name(), externalId);
  }

  protected String status(String externalId) {
    return site.get("/v1/postings/" + id(externalId)).text("/status");
  }

  protected static void assertOutcome(Answered feed, String outcome) {
    assertThat(feed.text("/lastPoll/outcome")).as(feed.body()).isEqualTo(outcome);
  }
}
