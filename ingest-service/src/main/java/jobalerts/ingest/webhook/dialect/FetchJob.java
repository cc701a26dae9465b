package jobalerts.ingest.webhook.dialect;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import jobalerts.common.Json;
import jobalerts.ingest.fetching.Fetch;
import jobalerts.ingest.fetching.FetchResource;
import jobalerts.ingest.fetching.Wanted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Fetches a job of SmartRecruiters' API, of which its notices tell the id only. */
@Component
class FetchJob {

  private static final Logger LOG = LoggerFactory.getLogger(FetchJob.class);

  private final FetchResource resources;
  private final SmartRecruitersSettings settings;
  private final Semaphore places;

  FetchJob(FetchResource resources, SmartRecruitersSettings settings) {
    this.resources = resources;
    this.settings = settings;
    this.places = new Semaphore(settings.fetches());
  }

  /** What the reader makes of the job, or that it could not be had. */
  Outcome fetch(String id, Function<JsonNode, Outcome> reader) {
    if (!places.tryAcquire()) {
      return unreachable("has to wait, since too many are fetched", null);
    }
    try {
      return fetched(id, reader);
    } finally {
      places.release();
    }
  }

  private Outcome fetched(String id, Function<JsonNode, Outcome> reader) {
    return switch (resources.fetch(wanted(id), settings.within())) {
      case Fetch.Fetched fetched -> read(fetched, reader);
      case Fetch.NotModified _ -> unreachable("is not sent", null);
      case Fetch.Refused(String why) -> unreachable(why, null);
      case Fetch.Failed(String why, var retryAfter) -> unreachable(why, retryAfter);
    };
  }

  private Wanted wanted(String id) {
    Wanted job = Wanted.of(settings.api().resolve("/jobs/" + id));
    return settings.token().isEmpty() ? job : job.with(Map.of("X-SmartToken", settings.token()));
  }

  private Outcome read(Fetch.Fetched fetched, Function<JsonNode, Outcome> reader) {
    int most = Math.toIntExact(settings.largest().toBytes());
    try (fetched) {
      byte[] body = fetched.body().readNBytes(most + 1);
      if (body.length > most) {
        return unreachable("is too large", null);
      }
      return reader.apply(Json.MAPPER.readTree(body));
    } catch (IOException | JacksonException _) {
      return unreachable("came broken, or is no JSON", null);
    }
  }

  private static Outcome unreachable(String why, @Nullable Duration retryAfter) {
    LOG.warn("A job of SmartRecruiters could not be fetched: it {}", why);
    return new Outcome.Unreachable("The job could not be fetched: it " + why + ".", retryAfter);
  }
}
