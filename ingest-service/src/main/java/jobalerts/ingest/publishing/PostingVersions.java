package jobalerts.ingest.publishing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Posting;
import jobalerts.common.posting.PostingStatus;

/** Makes versions of postings, each with the hash of what it says. */
public final class PostingVersions {

  private PostingVersions() {}

  /** Open, unless its time is over already. */
  public static Posting open(
      String source, String externalId, Instant modified, Job job, Instant now) {
    Instant end = job.validThrough();
    boolean over = end != null && !end.isAfter(now);
    PostingStatus status = over ? PostingStatus.CLOSED : PostingStatus.OPEN;
    return new Posting(
        PostingIds.of(source, externalId),
        source,
        externalId,
        modified.toEpochMilli(),
        hash(job, status),
        status,
        job);
  }

  /** The posting closed, as a version that no earlier one overtakes. */
  public static Posting closed(Posting posting, Instant when) {
    return new Posting(
        posting.id(),
        posting.source(),
        posting.externalId(),
        Math.max(posting.version() + 1, when.toEpochMilli()),
        hash(posting.job(), PostingStatus.CLOSED),
        PostingStatus.CLOSED,
        posting.job());
  }

  private static String hash(Job job, PostingStatus status) {
    try {
      byte[] content = Json.MAPPER.writeValueAsBytes(Map.of("job", job, "status", status));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
