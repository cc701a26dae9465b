package jobalerts.ingest.webhook;

/**
 * What the headers of a request claim, to be proven by its body.
 *
 * @param address that it comes from
 * @param check the body has to pass by it
 */
record Claim(String address, String source, SignedHeaders headers, SignatureCheck check) {

  VerifiedRequest proven(String digest, Spool spool) {
    // What a system gives no name is named by what it says.
    String id = headers.id() == null ? digest : headers.id();
    return new VerifiedRequest(source, id, headers.sent(), digest, spool);
  }
}
