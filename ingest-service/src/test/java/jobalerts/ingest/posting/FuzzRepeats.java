package jobalerts.ingest.posting;

import java.nio.charset.StandardCharsets;
import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.Ads;
import jobalerts.ingest.TimelyWork;
import tools.jackson.databind.node.ObjectNode;

/**
 * A few letters over and over, to the length to which text is read. Jazzer itself makes no inputs
 * that are longer than the longest seed, and what calls itself or looks back without end shows in
 * long ones only.
 */
public final class FuzzRepeats {

  private static final PostingReader READER = new PostingReader(Gazetteer.load());
  private static final int LONGEST = 20_000;

  private FuzzRepeats() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String part = new String(input, StandardCharsets.UTF_8);
    if (!part.isEmpty() && part.length() < 200) {
      String text = part.repeat(LONGEST / part.length());
      ObjectNode ad = Ads.full().put("description", text).put("title", text);
      TimelyWork.run(() -> READER.read(ad));
    }
  }
}
