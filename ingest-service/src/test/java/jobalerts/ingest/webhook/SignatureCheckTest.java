package jobalerts.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jobalerts.ingest.sources.Secret;
import jobalerts.ingest.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class SignatureCheckTest {

  /** The vector that the scheme's own libraries are tested by. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String OTHER_SECRET = "whsec_" + "QUJD".repeat(8);
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final SignatureScheme SCHEME = new StandardWebhooks();
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  @Test
  void knowsThePublishedVector() {
    assertThat(verifies(SIGNATURE, BODY, SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,AAAA " + SIGNATURE,
        SIGNATURE + " v1,AAAA",
        "v1a,AAAA " + SIGNATURE,
        "v2,whatever  " + SIGNATURE,
        "v1,!no-base64! " + SIGNATURE,
        "v1, v1 , " + SIGNATURE
      })
  void takesTheRightOneOfSeveralSignatures(String signatures) {
    assertThat(verifies(signatures, BODY, SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ2OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1A==",
        "v1,",
        "v1",
        "x"
      })
  void passesOverWhatIsNoSignatureOfThisVersion(String signatures) {
    assertThat(verifies(signatures, BODY, SECRET)).isFalse();
  }

  @Test
  void looksAtNoMoreThanTenSignatures() {
    assertThat(verifies("v1,AAAA ".repeat(9) + SIGNATURE, BODY, SECRET)).isTrue();
    assertThat(verifies("v1,AAAA ".repeat(10) + SIGNATURE, BODY, SECRET)).isFalse();
  }

  @Test
  void takesEitherOfTwoLiveSecrets() {
    assertThat(verifies(SIGNATURE, BODY, OTHER_SECRET, SECRET)).isTrue();
    assertThat(verifies(SIGNATURE, BODY, SECRET, OTHER_SECRET)).isTrue();
    assertThat(verifies(SIGNATURE, BODY, OTHER_SECRET)).isFalse();
  }

  @Test
  void noticesEveryChangedByte() {
    for (int i = 0; i < BODY.length(); i++) {
      char[] changed = BODY.toCharArray();
      changed[i] = (char) (changed[i] ^ 1);
      assertThat(verifies(SIGNATURE, new String(changed), SECRET)).as("byte %d", i).isFalse();
    }
    assertThat(verifies(SIGNATURE, BODY + " ", SECRET)).isFalse();
    assertThat(verifies(SIGNATURE, "", SECRET)).isFalse();
  }

  @Test
  void noticesAnotherIdOrTime() {
    assertThat(verifies(headers("msg_other", SENT, SIGNATURE), BODY, SECRET)).isFalse();
    assertThat(verifies(headers(ID, SENT.plusSeconds(1), SIGNATURE), BODY, SECRET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-300, -299, 0, 300})
  void allowsFiveMinutesEitherWay(int seconds) {
    assertThat(headers(ID, SENT, SIGNATURE, SENT.plusSeconds(seconds)).sent()).isEqualTo(SENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {-301, 301, 1_000_000_000, -1_000_000_000})
  void refusesWhatIsFurtherAway(int seconds) {
    assertThatThrownBy(() -> headers(ID, SENT, SIGNATURE, SENT.plusSeconds(seconds)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(401));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1e9", "0x10", "9223372036854775807", "-9223372036854775808"})
  void refusesATimestampThatIsNone(String timestamp) {
    HttpHeaders headers = written(ID, SENT, SIGNATURE);
    headers.set("webhook-timestamp", timestamp);

    assertThatThrownBy(() -> read(headers, SENT))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(400));
  }

  @Test
  void agreesWithTheLibraryOfTheScheme()
      throws WebhookSigningException, EmptyWebhookSecretException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] key = new byte[24 + random.nextInt(41)];
      random.nextBytes(key);
      String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
      String body = "é–😀{}\n\"".repeat(random.nextInt(50));
      String id = "msg_" + random.nextInt();
      Instant sent = SENT.plusSeconds(random.nextInt(1_000_000));
      String signature = new Webhook(secret).sign(id, sent.getEpochSecond(), body);

      SignedHeaders headers = headers(id, sent, signature);

      assertThat(verifies(headers, body, OTHER_SECRET, secret)).as("seed %d", seed).isTrue();
      assertThat(verifies(headers, body + "x", secret)).as("seed %d", seed).isFalse();
    }
  }

  private static boolean verifies(String signatures, String body, String... secrets) {
    return verifies(headers(ID, SENT, signatures), body, secrets);
  }

  /** The body comes in pieces of three bytes. */
  private static boolean verifies(SignedHeaders headers, String body, String... secrets) {
    List<SecretKey> keys =
        Stream.of(secrets)
            .map(written -> new Secret(UUID.randomUUID(), written, false, SENT))
            .flatMap(secret -> SCHEME.key(secret).stream())
            .toList();
    SignatureCheck check = new SignatureCheck(headers, keys);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += 3) {
      byte[] piece = Arrays.copyOfRange(bytes, from, from + 5);
      check.update(piece, Math.min(3, bytes.length - from));
    }
    return check.verifies();
  }

  private static SignedHeaders headers(String id, Instant sent, String signatures) {
    return headers(id, sent, signatures, sent);
  }

  private static SignedHeaders headers(String id, Instant sent, String signatures, Instant now) {
    return read(written(id, sent, signatures), now);
  }

  private static SignedHeaders read(HttpHeaders headers, Instant now) {
    return SCHEME.read(new WebhookHeaders(headers, now, TOLERANCE));
  }

  private static HttpHeaders written(String id, Instant sent, String signatures) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("X-Source", "acme");
    headers.set("Webhook-Id", id);
    headers.set("webhook-timestamp", Long.toString(sent.getEpochSecond()));
    headers.set("WEBHOOK-SIGNATURE", signatures);
    return headers;
  }
}
