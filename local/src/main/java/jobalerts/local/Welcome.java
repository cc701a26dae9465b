package jobalerts.local;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import jobalerts.local.demo.Recruiter;

/** What a newcomer is told when everything runs. */
final class Welcome {

  private static final String PREFIX = "whsec_";

  private Welcome() {}

  static String text(Pipeline pipeline, Options options, Recruiter recruiter) {
    URI ingest = pipeline.services().ingestPage();
    URI alert = pipeline.services().alertPage();
    return """

    The pipeline runs. Ctrl-C stops it; the next start finds everything again.

      Candidates subscribe   %s/
      The inbox              %s
      Recruiters send to     %s/v1/postings   (source %s, secret %s)
      API descriptions       %s/ingest-api.yaml  and  %s/alert-api.yaml
      Logs, data and keys    %s

    Send an opening of your own (paste it as it is; it signs itself):

    %s
    """
        .formatted(
            alert,
            pipeline.inbox().page(),
            ingest,
            Recruiter.SOURCE,
            recruiter.secret(),
            ingest,
            alert,
            options.data().toAbsolutePath().normalize(),
            curl(ingest, recruiter.secret()));
  }

  /** Signed when it is pasted, since a signature is good for five minutes only. */
  private static String curl(URI ingest, String secret) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    return """
    body='{"@type":"JobPosting","identifier":"mine-1","title":"Production Manager - 1st Shift",\
    "hiringOrganization":{"name":"Chippewa Valley Castings"},"jobLocation":{"address":\
    {"addressLocality":"Menomonie","addressRegion":"WI"}},"baseSalary":{"currency":"USD",\
    "value":{"value":105000,"unitText":"YEAR"}},"employmentType":"FULL_TIME"}'
    id=msg_$(date +%%s)_$$; now=$(date +%%s)
    sig=$(printf '%%s.%%s.%%s' "$id" "$now" "$body" | \
    openssl dgst -sha256 -mac HMAC -macopt hexkey:%s -binary | openssl base64 -A)
    curl -i %s/v1/postings -H 'Content-Type: application/json' -H 'X-Source: %s' \
    -H "webhook-id: $id" -H "webhook-timestamp: $now" -H "webhook-signature: v1,$sig" -d "$body"\
    """
        .formatted(HexFormat.of().formatHex(key), ingest, Recruiter.SOURCE);
  }
}
