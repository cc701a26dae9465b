package jobalerts.ingest.posting;

import org.jspecify.annotations.Nullable;

/**
 * A line of a description.
 *
 * @param apart whether it begins a new paragraph
 * @param html its text with emphasis and links; {@code null} from where on there is too much
 */
record Line(Kind kind, boolean apart, String text, @Nullable String html) {

  enum Kind {
    HEADING,
    TEXT,
    ITEM
  }

  /** Items of a list stand together. */
  boolean follows(Line before) {
    return kind == before.kind && (kind == Kind.ITEM || !apart);
  }
}
