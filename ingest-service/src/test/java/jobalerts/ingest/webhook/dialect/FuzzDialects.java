package jobalerts.ingest.webhook.dialect;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jobalerts.ingest.FuzzedJson;
import jobalerts.ingest.TimelyWork;
import jobalerts.ingest.posting.SoundReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Payloads of any shape, heard by each dialect; a job of SmartRecruiters as if it was fetched. */
public final class FuzzDialects {

  private FuzzDialects() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    hear(text, Payloads.greenhouse(), new Greenhouse()::hear);
    hear(text, Payloads.ashby(), new Ashby()::hear);
    hear(text, Payloads.standard(), new Standard()::hear);
    hear(text, Payloads.job(), notice -> SmartRecruiters.read(notice, "4711", notice.body()));
  }

  private static void hear(String text, ObjectNode valid, Function<Notice, Outcome> dialect) {
    JsonNode payload = FuzzedJson.of(text, valid);
    if (payload.isObject()) {
      AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.Passed.OTHER);
      TimelyWork.run(() -> outcome.set(dialect.apply(Payloads.notice(payload))));
      check(outcome.get());
    }
  }

  private static void check(Outcome outcome) {
    switch (outcome) {
      case Outcome.Opened opened -> {
        TimelyWork.run(() -> SoundReading.check(Understood.read(opened)));
        require(Understood.faults(opened).stream().allMatch(FuzzDialects::isPointer));
      }
      case Outcome.Malformed malformed ->
          require(Understood.faults(malformed).stream().allMatch(FuzzDialects::isPointer));
      case Outcome.Closed(String id, _) -> require(!id.isBlank() && id.length() <= 200);
      case Outcome.Passed _, Outcome.Unreachable _ -> {}
    }
  }

  private static boolean isPointer(String field) {
    return field.isEmpty() || field.startsWith("/");
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new AssertionError("A notice was misunderstood.");
    }
  }
}
