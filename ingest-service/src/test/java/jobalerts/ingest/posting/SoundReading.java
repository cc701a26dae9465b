package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jobalerts.common.Json;
import jobalerts.common.posting.Posting;
import jobalerts.ingest.publishing.PostingVersions;

/** What holds of every reading, whatever was read. */
public final class SoundReading {

  private SoundReading() {}

  /** What is understood can be written, read back and stored; what is not has a reason. */
  public static void check(Reading reading) {
    switch (reading) {
      case Reading.Refused(var problems) -> assertThat(problems).isNotEmpty();
      case Reading.Understood understood -> check(understood);
    }
  }

  private static void check(Reading.Understood it) {
    Posting posting =
        PostingVersions.open("acme", it.externalId(), Instant.EPOCH, it.job(), Instant.EPOCH);
    byte[] written = Json.MAPPER.writeValueAsBytes(posting);
    assertThat(Json.MAPPER.readValue(written, Posting.class)).isEqualTo(posting);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .as("what a jsonb can not hold")
        .doesNotContain("\\u0000", "\\ud8", "\\uD8");
    SafeHtmlTest.checkAllowed(it.job().html());
  }
}
