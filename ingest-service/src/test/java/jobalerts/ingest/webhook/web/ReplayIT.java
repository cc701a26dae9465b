package jobalerts.ingest.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import org.junit.jupiter.api.Test;

class ReplayIT extends IngestFixture {

  @Test
  void answersARetryAsBeforeAndPublishesNothing() {
    Delivery delivery = delivery(Ads.welder());
    Answered first = site.send(delivery);
    clock.pass(Duration.ofHours(5));

    Answered retry = site.send(delivery.signedAt(clock.instant()));

    assertThat(retry.status()).isEqualTo(202);
    assertThat(retry.body()).isEqualTo(first.body());
    assertThat(retry.text("/status")).isEqualTo("new");
    assertThat(retry.header("Location")).isEqualTo(first.header("Location")).isPresent();
    assertThat(retry.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(TestBroker.postings(first.postingId())).hasSize(1);
  }

  @Test
  void answersARetriedCloseAsBefore() {
    Answered posted = post(Ads.welder());
    Delivery close = delivery("").to("DELETE", "/v1/postings/" + posted.postingId());

    assertThat(site.send(close).body()).isEqualTo(site.send(close).body()).contains("closed");
  }

  @Test
  void refusesAnIdThatWasUsedForAnotherBody() {
    post(Ads.welder());
    site.send(delivery(Ads.named("a")).withId("msg_same"));

    Answered other = site.send(delivery(Ads.named("b")).withId("msg_same"));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("/type")).isEqualTo("urn:problem:replayed-id");
  }

  @Test
  void keepsTheIdsOfSourcesApart() {
    site.send(delivery(Ads.named("a")).withId("msg_same"));
    acme = site.newSource();

    assertThat(site.send(delivery(Ads.named("b")).withId("msg_same")).status()).isEqualTo(202);
  }

  @Test
  void letsASenderMendARefusedBodyUnderTheSameId() {
    assertThat(site.send(delivery("{}").withId("msg_mended")).status()).isEqualTo(400);
    assertThat(site.send(delivery(Ads.welder()).withId("msg_mended")).status()).isEqualTo(202);
  }

  @Test
  void previewsWithoutUsingTheIdUp() {
    Delivery delivery = delivery(Ads.welder());

    assertThat(site.send(delivery.to("POST", "/v1/postings/preview")).status()).isEqualTo(200);
    assertThat(site.send(delivery).status()).isEqualTo(202);
  }

  @Test
  void answersRetriesThatComeAtOnceAlike() throws InterruptedException {
    Delivery delivery = delivery(Ads.welder());
    Callable<String> send = () -> site.send(delivery).body();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> send).toList());
      String kept = site.send(delivery).body();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(kept));
    }
  }
}
