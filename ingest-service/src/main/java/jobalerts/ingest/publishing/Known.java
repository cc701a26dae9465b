package jobalerts.ingest.publishing;

import jobalerts.common.posting.Posting;

/**
 * The version of a posting that is published already.
 *
 * @param contentHash "" for one that was closed before it was known
 */
public record Known(long version, String contentHash) {

  public static Known of(Posting posting) {
    return new Known(posting.version(), posting.contentHash());
  }

  /** Whether there is the posting itself, and not only its close. */
  public boolean isPublished() {
    return !contentHash.isEmpty();
  }
}
