package jobalerts.ingest.posting;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.Ads;
import jobalerts.ingest.FuzzedJson;
import jobalerts.ingest.TimelyWork;
import tools.jackson.databind.JsonNode;

/** Postings of any shape. */
public final class FuzzJson {

  private static final PostingReader READER = new PostingReader(Gazetteer.load());

  private FuzzJson() {}

  public static void fuzzerTestOneInput(byte[] input) {
    JsonNode ad = FuzzedJson.of(new String(input, StandardCharsets.UTF_8), Ads.full());
    AtomicReference<Reading> reading = new AtomicReference<>();
    TimelyWork.run(() -> reading.set(READER.read(ad)));
    SoundReading.check(reading.get());
  }
}
