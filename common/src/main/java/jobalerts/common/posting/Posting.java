package jobalerts.common.posting;

import java.util.Objects;
import java.util.UUID;

/**
 * One version of a posting, the value of a record of {@code job-postings}.
 *
 * <p>A consumer ignores a version older than the one it knows. A newer one with the content hash
 * that it knows says nothing new: it may be processed again, and must change nothing for anybody.
 * So retries, replays and rebalances change nothing.
 *
 * @param id UUIDv5 of source and external id, and the record's key
 * @param externalId the source's own name for the posting
 * @param version the sender's time of the change, in milliseconds of the epoch
 * @param contentHash SHA-256 of job and status in hexadecimal
 */
public record Posting(
    UUID id,
    String source,
    String externalId,
    long version,
    String contentHash,
    PostingStatus status,
    Job job) {

  public Posting {
    Objects.requireNonNull(id, "id");
    requireText(source, "source");
    requireText(externalId, "externalId");
    requireText(contentHash, "contentHash");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(job, "job");
    if (version < 0) {
      throw new IllegalArgumentException("version is negative");
    }
  }

  public boolean open() {
    return status == PostingStatus.OPEN;
  }

  private static void requireText(String value, String name) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }
}
