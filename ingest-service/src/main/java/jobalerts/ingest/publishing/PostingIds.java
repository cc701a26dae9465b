package jobalerts.ingest.publishing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** Names postings: the same source and external id are the same posting for ever. */
public final class PostingIds {

  /** The namespace of this project's posting ids; it must never change. */
  private static final UUID NAMESPACE = UUID.fromString("6f1c9d0e-2b7a-5c38-9e41-8a5d3f7b0c26");

  private static final NameBasedGenerator NAMES = Generators.nameBasedGenerator(NAMESPACE);

  private PostingIds() {}

  /** UUIDv5 (RFC 9562) of source and external id; a source's name holds no line break. */
  public static synchronized UUID of(String source, String externalId) {
    return NAMES.generate(source + "\n" + externalId);
  }
}
