package jobalerts.ingest.sources;

/** A source has another employer now, or none. */
public record EmployerChanged(String source) {}
