package jobalerts.ingest.fetching;

import java.io.IOException;

/** A body did not come whole; the message says why, in words for an operator. */
public final class BrokenBody extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenBody(String why) {
    super(why);
  }

  BrokenBody(String why, IOException cause) {
    super(why, cause);
  }
}
