package jobalerts.ingest.webhook.dialect;

import java.util.function.BiFunction;
import jobalerts.ingest.webhook.SignatureScheme;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Job posts of Greenhouse Recruiting. A post is open while it is live and external; one without a
 * job is a prospect post, which advertises nothing. The place is free text.
 */
@Component
final class Greenhouse implements Dialect {

  private static final SignatureScheme SCHEME =
      new BodySignature("Signature", "sha256 ", "Greenhouse-Event-ID");

  @Override
  public String name() {
    return "greenhouse";
  }

  @Override
  public SignatureScheme scheme() {
    return SCHEME;
  }

  @Override
  public Outcome hear(Notice notice) {
    return switch (notice.text("/action")) {
      case "job_post_created", "job_post_updated" -> post(notice, "/payload", Greenhouse::shown);
      case "job_post_deleted" -> post(notice, "/payload/job_post", Greenhouse::closed);
      case "job_created", "job_updated", "job_approved", "job_deleted" -> Outcome.Passed.JOB;
      case "ping" -> Outcome.Passed.PING;
      case "" -> Outcome.Malformed.at("/action", "must name the event");
      default -> Outcome.Passed.OTHER;
    };
  }

  private static Outcome post(
      Notice notice, String at, BiFunction<Notice, String, Outcome> telling) {
    if (!notice.hasObject(at)) {
      return Outcome.Malformed.at(at, "must be an object");
    }
    return notice.body().at(at).hasNonNull("job_id")
        ? telling.apply(notice, at)
        : new Outcome.Passed("prospect", "A prospect post advertises no job.");
  }

  private static Outcome shown(Notice notice, String at) {
    JsonNode post = notice.body().at(at);
    if (!post.path("live").isBoolean()) {
      return Outcome.Malformed.at(at + "/live", "must be true or false");
    }
    boolean open = post.path("live").booleanValue() && post.path("external").asBoolean(true);
    return open ? opened(notice, at) : closed(notice, at);
  }

  private static Outcome closed(Notice notice, String at) {
    return Closing.of(notice.body(), at + "/id", at + "/updated_at");
  }

  private static Outcome opened(Notice notice, String at) {
    return Draft.from(notice.body(), at)
        .take("identifier", "/id")
        .take("title", "/title")
        .take("description", "/content")
        .take("jobLocation", "/location")
        .take("dateModified", "/updated_at")
        .opened(notice);
  }
}
