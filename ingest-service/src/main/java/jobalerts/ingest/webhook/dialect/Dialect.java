package jobalerts.ingest.webhook.dialect;

import jobalerts.ingest.webhook.SignatureScheme;

/** How one recruiters' system tells of its postings. */
public interface Dialect {

  /** As it stands in the path of the system's hook. */
  String name();

  SignatureScheme scheme();

  /** What the notice says, whose signature is right and whose body is an object. */
  Outcome hear(Notice notice);
}
