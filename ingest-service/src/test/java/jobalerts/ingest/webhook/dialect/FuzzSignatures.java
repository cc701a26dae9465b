package jobalerts.ingest.webhook.dialect;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jobalerts.ingest.TimelyWork;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.SignatureScheme;
import jobalerts.ingest.webhook.Signed;
import org.springframework.http.HttpHeaders;

/** Headers of signed webhooks, a value on each line; none of them was signed with our secret. */
public final class FuzzSignatures {

  private static final Instant NOW = Instant.ofEpochSecond(1_574_080_897);
  private static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  private static final List<String> NAMES =
      List.of(
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature",
          "Signature",
          "Greenhouse-Event-ID",
          "Ashby-Signature",
          "smartrecruiters-signature",
          "smartrecruiters-timestamp",
          "event-id",
          "event-name",
          "event-version",
          "link");
  private static final List<SignatureScheme> SCHEMES =
      List.of(
          new Standard().scheme(),
          new Greenhouse().scheme(),
          new Ashby().scheme(),
          new SmartRecruitersSignature());

  private FuzzSignatures() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String[] values = new String(input, StandardCharsets.UTF_8).split("\n", NAMES.size());
    HttpHeaders headers = new HttpHeaders();
    for (int i = 0; i < values.length; i++) {
      headers.set(NAMES.get(i), values[i]);
    }
    SCHEMES.forEach(scheme -> TimelyWork.run(() -> verify(scheme, headers)));
  }

  private static void verify(SignatureScheme scheme, HttpHeaders headers) {
    try {
      if (Signed.verifies(scheme, headers, NOW, "{}", SECRET)) {
        throw new AssertionError("A signature was taken for ours.");
      }
    } catch (Refusal refusal) {
      if (!refusal.getStatusCode().is4xxClientError()) {
        throw refusal;
      }
    }
  }
}
