package jobalerts.alert;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;

/** Versions of postings as the topic has them. */
public final class Postings {

  private Postings() {}

  public static Posting open(UUID id, long version, Job job) {
    return of(id, version, PostingStatus.OPEN, job);
  }

  public static Posting closed(UUID id, long version, Job job) {
    return of(id, version, PostingStatus.CLOSED, job);
  }

  /** The hash is another one for another content, as everywhere. */
  private static Posting of(UUID id, long version, PostingStatus status, Job job) {
    String content = status.id() + Json.MAPPER.writeValueAsString(job);
    String hash = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    return new Posting(id, "acme", "ext-" + id, version, hash, status, job);
  }
}
