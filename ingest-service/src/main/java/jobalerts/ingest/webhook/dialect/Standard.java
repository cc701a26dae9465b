package jobalerts.ingest.webhook.dialect;

import jobalerts.ingest.webhook.SignatureScheme;
import jobalerts.ingest.webhook.StandardWebhooks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A JobPosting in the envelope that Standard Webhooks advises: type, timestamp and data. */
@Component
final class Standard implements Dialect {

  private static final SignatureScheme SCHEME = new StandardWebhooks();

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public SignatureScheme scheme() {
    return SCHEME;
  }

  @Override
  public Outcome hear(Notice notice) {
    return switch (notice.text("/type")) {
      case "posting.created", "posting.updated" -> opened(notice);
      case "posting.closed" -> closed(notice.body());
      case "ping" -> Outcome.Passed.PING;
      case "" -> Outcome.Malformed.at("/type", "must name the event");
      default -> Outcome.Passed.OTHER;
    };
  }

  private static Outcome opened(Notice notice) {
    if (!notice.hasObject("/data")) {
      return Outcome.Malformed.at("/data", "must be a JobPosting");
    }
    Draft draft = Draft.copyOf(notice.body(), "/data");
    String changed = notice.text("/timestamp");
    if (!draft.has("dateModified") && !changed.isEmpty()) {
      draft.put("dateModified", changed, "/timestamp");
    }
    return draft.opened(notice);
  }

  /** The posting goes by its identifier, or by its url, as when it was opened. */
  private static Outcome closed(JsonNode body) {
    String id = "/data/identifier";
    if (body.at(id).isObject()) {
      id = "/data/identifier/value";
    }
    boolean named =
        body.at("/data").hasNonNull("identifier") || body.at("/data/url").isMissingNode();
    return Closing.of(body, named ? id : "/data/url", "/timestamp");
  }
}
