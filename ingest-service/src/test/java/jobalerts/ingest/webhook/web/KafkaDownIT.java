package jobalerts.ingest.webhook.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.publishing.PostingIds;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      // Nobody listens there.
      "spring.kafka.producer.bootstrap-servers=127.0.0.1:1",
      "spring.kafka.producer.properties.max.block.ms=300"
    })
class KafkaDownIT extends IngestFixture {

  @Test
  void asksTheSenderToComeAgain() {
    Delivery delivery = delivery(Ads.welder());

    Answered answer = site.send(delivery);

    assertProblem(answer, 503, "unavailable");
    assertThat(answer.header("Retry-After")).contains("10");
    assertThat(site.send(delivery).status()).as("not answered as taken").isEqualTo(503);
  }

  @Test
  void knowsNothingOfWhatWasNotAcknowledged() {
    post(Ads.welder());

    assertThat(site.get("/v1/postings/" + PostingIds.of(acme.name(), "4711")).status())
        .isEqualTo(404);
  }

  @Test
  void refusesArraysAndLinesAsAWhole() {
    assertProblem(post("[" + Ads.named("a") + "]"), 503, "unavailable");
    assertProblem(
        site.send(delivery(Ads.named("a")).as("application/x-ndjson")), 503, "unavailable");
  }
}
