package jobalerts.ingest.posting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jobalerts.ingest.TimelyWork;

/** Descriptions in whatever is meant for HTML. */
public final class FuzzHtml {

  private static final int LONGEST = 200_000;

  private FuzzHtml() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String description = PlainText.cut(new String(input, StandardCharsets.UTF_8), LONGEST);
    AtomicReference<List<Line>> lines = new AtomicReference<>(List.of());
    TimelyWork.run(() -> lines.set(Description.lines(description)));
    SafeHtmlTest.checkAllowed(SafeHtml.of(lines.get()));
    for (String line : PlainText.of(lines.get()).split("\n", -1)) {
      if (!PlainText.isLine(line)) {
        throw new AssertionError("Invisible: " + line);
      }
    }
  }
}
