package jobalerts.ingest.posting;

import java.nio.charset.StandardCharsets;
import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.Ads;
import jobalerts.ingest.TimelyWork;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Jazzer calls with ever new texts: title, pay, hours and place on a line each, then the
 * description. CONTRIBUTING.md tells how to run it.
 */
public final class FuzzReading {

  private static final PostingReader READER = new PostingReader(Gazetteer.load());

  private FuzzReading() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 5);
    ObjectNode ad = Ads.welder();
    put(ad, "title", lines, 0);
    put(ad, "baseSalary", lines, 1);
    put(ad, "workHours", lines, 2);
    put(ad, "jobLocation", lines, 3);
    put(ad, "description", lines, 4);
    TimelyWork.run(() -> READER.read(ad));
  }

  private static void put(ObjectNode ad, String field, String[] lines, int index) {
    if (index < lines.length) {
      ad.put(field, lines[index]);
    } else {
      ad.remove(field);
    }
  }
}
