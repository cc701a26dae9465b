package jobalerts.ingest.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With a producer that is in no hurry, an answer that does not wait would be too early. */
@TestPropertySource(properties = "spring.kafka.producer.properties.linger.ms=700")
class AcknowledgedIT extends IngestFixture {

  @Test
  void answersNotBeforeTheRecordIsOnTheTopic() {
    Answered answer = post(Ads.welder());

    assertThat(answer.status()).isEqualTo(202);
    assertThat(TestBroker.postings(answer.postingId())).hasSize(1);
  }
}
