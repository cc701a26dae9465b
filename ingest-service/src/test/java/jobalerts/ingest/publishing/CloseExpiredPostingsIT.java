package jobalerts.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;
import jobalerts.ingest.Ads;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CloseExpiredPostingsIT extends IngestFixture {

  @Autowired CloseExpiredPostings close;

  @Test
  void closesAPostingWhenItsTimeHasCome() {
    UUID id = post(Ads.with("validThrough", "\"2026-11-25\"")).postingId();
    close.closeExpired();
    assertThat(TestBroker.postings(id)).hasSize(1);

    clock.pass(Duration.ofDays(5));
    close.closeExpired();
    close.closeExpired();

    var records = TestBroker.postings(id);
    assertThat(records).hasSize(2);
    Posting closed = Json.MAPPER.readValue(records.getLast().value(), Posting.class);
    assertThat(closed.status()).isEqualTo(PostingStatus.CLOSED);
    // The end of the day in Central Time.
    assertThat(Instant.ofEpochMilli(closed.version())).isEqualTo("2026-11-26T05:59:59Z");
  }

  @Test
  void closesMoreThanABatch() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 501; i++) {
      lines.append(Ads.named("p" + i).put("validThrough", "2026-11-25")).append('\n');
    }
    site.send(delivery(lines).as("application/x-ndjson"));
    assertThat(open()).isEqualTo(501);

    clock.pass(Duration.ofDays(5));
    close.closeExpired();

    assertThat(open()).isZero();
  }

  @Test
  void reopensWhatIsValidLonger() {
    UUID id = post(Ads.with("validThrough", "\"2026-11-25\"")).postingId();
    clock.pass(Duration.ofDays(5));
    close.closeExpired();

    assertThat(post(Ads.with("validThrough", "\"2026-12-24\"")).text("/status"))
        .isEqualTo("update");
    assertThat(site.get("/v1/postings/" + id).text("/status")).isEqualTo("open");
  }

  private long open() {
    return jdbc.sql("select count(*) from posting where open and source = :source")
        .param("source", acme.name())
        .query(Long.class)
        .single();
  }
}
