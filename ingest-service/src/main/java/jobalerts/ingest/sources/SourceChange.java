package jobalerts.ingest.sources;

/** What came of a change of sources. */
public sealed interface SourceChange {

  /** The only time that the secret is shown. */
  record SecretAdded(Secret secret) implements SourceChange {}

  record SecretRetired() implements SourceChange {}

  record Unknown() implements SourceChange {}

  record Conflict(String reason) implements SourceChange {}
}
