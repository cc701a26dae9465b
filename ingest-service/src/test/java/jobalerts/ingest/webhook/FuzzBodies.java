package jobalerts.ingest.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import jobalerts.ingest.TimelyWork;
import jobalerts.ingest.web.Refusal;

/** Bodies of webhooks, as JSON and as JSON on each line. */
public final class FuzzBodies {

  private static final Items ITEMS = new Items(SomeSettings.small());

  private FuzzBodies() {}

  public static void fuzzerTestOneInput(byte[] input) {
    TimelyWork.run(() -> json(input));
    TimelyWork.run(() -> lines(input));
  }

  private static void json(byte[] input) {
    try {
      require(!ITEMS.json(new ByteArrayInputStream(input)).items().isEmpty());
    } catch (Refusal refusal) {
      check(refusal);
    }
  }

  private static void lines(byte[] input) {
    Spool spool = Spool.inMemory(() -> {});
    try (OutputStream out = spool.write();
        var request = new VerifiedRequest("acme", "msg", Instant.EPOCH, "digest", spool)) {
      out.write(input);
      ITEMS.ndjson(request, FuzzBodies::check);
    } catch (Refusal refusal) {
      check(refusal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Refusal refusal) {
    require(refusal.getStatusCode().is4xxClientError());
    check(String.valueOf(refusal.getBody().getDetail()));
  }

  private static void check(List<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.Malformed malformed) {
        check(malformed.problem().reason());
      }
    }
  }

  /** Short, and in words that are no class's. */
  private static void check(String reason) {
    require(reason.length() < 400);
    require(!reason.contains("tools.jackson") && !reason.contains("java."));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new AssertionError("A body was misunderstood.");
    }
  }
}
