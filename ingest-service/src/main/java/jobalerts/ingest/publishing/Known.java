package jobalerts.ingest.publishing;

import jobalerts.common.posting.Posting;

/** The version of a posting that is published already. */
public record Known(long version, String contentHash) {

  public static Known of(Posting posting) {
    return new Known(posting.version(), posting.contentHash());
  }
}
