package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PollFeedIT extends PolledFeed {

  @Autowired MeterRegistry metrics;
  @Autowired FeedPostings feedPostings;

  @Test
  void opensWhatAFeedHas() {
    setLever();
    offer("a", "b");

    Answered feed = pollNow();

    assertOutcome(feed, "complete");
    assertThat(feed.at("/lastPoll/counts/opened").asInt()).isEqualTo(2);
    assertThat(status("a")).isEqualTo("open");
    assertThat(status("b")).isEqualTo("open");
    assertThat(TestBroker.postings(id("a"))).hasSize(1);
  }

  @Test
  void letsTheSourcesEmployerStandIn() {
    site.operator("PUT", "/v1/sources/" + acme.name(), "{\"employer\": \"Acme Castings\"}");
    offer("a");
    setLever();
    pollNow();
    assertThat(employer("a")).isEqualTo("Acme Frames");

    site.operator("PUT", path(), setting("lever", remote.url("/lever").toString(), "null"));
    pollNow();

    assertThat(employer("a")).isEqualTo("Acme Castings");
  }

  /** Such as one that took longer than its claim. */
  @Test
  void closesNothingForAPollThatWasOvertaken() {
    setLever();
    offer("a", "b");
    Instant before = clock.instant();
    pollNow();
    poll();
    feedPostings.seen(acme.name(), List.of(id("a")), before);

    assertThat(feedPostings.absent(acme.name(), clock.instant(), 10)).isEmpty();
  }

  private String employer(String externalId) {
    return site.get("/v1/postings/" + id(externalId)).text("/job/employer");
  }

  @Test
  void publishesOnlyWhatIsNew() {
    setLever();
    offer("a", "b");
    pollNow();
    answer(200, Map.of(), lever("a", "b").replaceFirst("Welder", "Lead Welder"));

    Answered feed = poll();

    assertThat(feed.at("/lastPoll/counts/updated").asInt()).isEqualTo(1);
    assertThat(TestBroker.postings(id("a"))).hasSize(2);
    assertThat(TestBroker.postings(id("b"))).hasSize(1);
    assertThat(site.get("/v1/postings/" + id("a")).text("/job/title")).isEqualTo("Lead Welder");
  }

  @Test
  void closesWhatIsAbsentAndOpensWhatComesBack() {
    setLever();
    offer("a", "b");
    pollNow();
    offer("a");
    assertThat(poll().at("/lastPoll/counts/closed").asInt()).isEqualTo(1);
    assertThat(status("a")).isEqualTo("open");
    assertThat(status("b")).isEqualTo("closed");

    assertThat(poll().at("/lastPoll/counts/closed").asInt()).isZero();
    assertThat(TestBroker.postings(id("b"))).hasSize(2);

    offer("a", "b");
    poll();
    assertThat(status("b")).isEqualTo("open");
  }

  @Test
  void closesNothingThatCameAnotherWay() {
    var pushed = post(Ads.named("pushed")).postingId();
    setLever();
    offer("a", "b");
    pollNow();
    offer("a");
    poll();

    assertThat(site.get("/v1/postings/" + pushed).text("/status")).isEqualTo("open");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | [                               | unreadable
          200 | [{"id": "a", "text": "Welder"}  | unreadable
          200 | {"ok": false}                   | unreadable
          200 | <html>Sorry</html>              | unreadable
          200 | ''                              | unreadable
          200 | [5, {}, {"text": "Welder"}]     | incomplete
          200 | []                              | doubtful
          500 | []                              | failed
          404 | {}                              | failed
          302 | ''                              | failed
          """)
  void closesNothingWhenAPollIsNotWhole(int status, String body, String outcome) {
    setLever();
    offer("a", "b");
    pollNow();
    answer(status, Map.of(), body);

    Answered feed = poll();

    assertOutcome(feed, outcome);
    assertThat(feed.at("/lastPoll/counts/closed").asInt()).isZero();
    assertThat(feed.text("/lastPoll/detail")).isNotBlank();
    assertThat(status("a")).isEqualTo("open");
    assertThat(status("b")).isEqualTo("open");
  }

  @Test
  void keepsAPostingOpenWhoseEntryIsRefused() {
    setLever();
    offer("a", "b");
    pollNow();
    answer(200, Map.of(), "[" + welder("a") + ", {\"id\": \"b\"}]");

    Answered feed = poll();

    assertOutcome(feed, "complete");
    assertThat(feed.at("/lastPoll/counts/refused").asInt()).isEqualTo(1);
    assertThat(feed.text("/lastPoll/problems/0/field")).isEqualTo("/1/title");
    assertThat(status("b")).isEqualTo("open");
  }

  @Test
  void believesAnEmptyFeedAfterADay() {
    setLever();
    offer("a");
    pollNow();
    offer();
    assertOutcome(poll(), "doubtful");
    clock.pass(Duration.ofHours(22));
    assertOutcome(poll(), "doubtful");
    assertThat(status("a")).isEqualTo("open");

    clock.pass(Duration.ofHours(1));
    assertOutcome(poll(), "complete");

    assertThat(status("a")).isEqualTo("closed");
  }

  @Test
  void asksOnlyForNews() {
    setLever();
    answer(200, Map.of("ETag", "\"v1\""), lever("a"));
    pollNow();
    answer(304, Map.of(), "");

    Answered feed = poll();

    assertOutcome(feed, "not-modified");
    assertThat(remote.requests().getLast().getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(status("a")).isEqualTo("open");
  }

  @Test
  void asksForAllAfterAPollThatWasNotWhole() {
    setLever();
    answer(200, Map.of("ETag", "\"v1\""), lever("a"));
    pollNow();
    answer(200, Map.of("ETag", "\"v2\""), "[");
    poll();
    poll();

    assertThat(remote.requests().getLast().getFirst("If-None-Match")).isNull();
  }

  @Test
  void asksForAllWhenTheSourceHasAnotherEmployer() {
    setLever();
    answer(200, Map.of("ETag", "\"v1\""), lever("a"));
    pollNow();
    site.operator("PUT", "/v1/sources/" + acme.name(), "{\"employer\": \"Acme Castings\"}");
    poll();

    assertThat(remote.requests().getLast().getFirst("If-None-Match")).isNull();
  }

  @Test
  void takesAnEntryOnceHoweverOftenItComes() {
    setLever();
    answer(200, Map.of(), "[" + welder("a") + "," + welder("a").replace("Welder", "Fitter") + "]");
    pollNow();
    poll();

    assertThat(TestBroker.postings(id("a"))).hasSize(1);
  }

  @Test
  void backsOffAndHeedsWhatTheServerAsksFor() {
    setLever();
    answer(503, Map.of("Retry-After", "7200"), "busy");
    pollNow();
    clock.pass(Duration.ofMinutes(119));
    assertThat(isDue()).isFalse();
    clock.pass(Duration.ofMinutes(2));
    assertThat(isDue()).isTrue();
  }

  @Test
  void isPolledByOneInstanceAtATime() {
    setLever();
    assertThat(isDue()).isTrue();
    assertThat(isDue()).isFalse();
    clock.pass(Duration.ofMinutes(16));
    assertThat(isDue()).as("whoever claimed it is dead").isTrue();
  }

  @Test
  void tellsWhenItIsDueNext() {
    setLever();
    offer("a");

    Answered feed = pollNow();

    assertThat(Duration.between(clock.instant(), Instant.parse(feed.text("/nextPollAt"))))
        .isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66));
    assertThat(feed.text("/lastPoll/at")).isEqualTo(clock.instant().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/", "http://evil.test/"})
  void followsNoRedirectElsewhere(String location) {
    setLever();
    answer(302, Map.of("Location", location), "");

    assertOutcome(pollNow(), "refused");
  }

  @Test
  void logsAndCountsEachPollWithoutItsUrl(CapturedOutput output) {
    double before = failed();
    set("lever", remote.url("/lever") + "?key=a-key-of-the-url");
    answer(500, Map.of(), "");

    pollNow();

    assertThat(output).contains("Feed of " + acme.name() + " is failed");
    assertThat(output).doesNotContain("a-key-of-the-url");
    assertThat(failed()).isEqualTo(before + 1);
  }

  private double failed() {
    return metrics.counter("jobalerts.feeds.polls", "outcome", "failed").count();
  }
}
