package jobalerts.ingest.webhook.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.IntStream;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.SignatureScheme;
import jobalerts.ingest.webhook.Signed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class SignaturesTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_574_080_897);

  private static final SignatureScheme GREENHOUSE = new Greenhouse().scheme();
  private static final String GREENHOUSE_SECRET = "correct horse battery";
  private static final String GREENHOUSE_BODY =
      "{\"action\":\"job_post_created\",\"payload\":{\"content\":"
          + "\"\\u003cp\\u003eWeld \\u0026 grind\\u003c/p\\u003e\"}}";

  /** Made by openssl dgst -sha256 -hmac. */
  private static final String GREENHOUSE_SIGNATURE =
      "sha256 eae7499473b27af370ff598a22cc28ab0144906fa755be89169225b754b808a6";

  private static final SignatureScheme SMART = new SmartRecruitersSignature();
  private static final String SMART_KEY = "HeBVky2bccvvkcXPimH8c";
  private static final String SMART_BODY = "{\"job_id\":\"jid\",\"candidate_id\":\"cid\"}";

  /** The vector that SmartRecruiters publishes. */
  private static final String SMART_SIGNATURE =
      "v1=2e9291f10d44ca10204a4cd81b05d73b6a316b2b605d4e2e0e0b37b40198ce1f";

  @Test
  void knowsGreenhousesSignatureOverTheBytesAsTheyAreEscaped() {
    assertThat(greenhouse(GREENHOUSE_SIGNATURE, GREENHOUSE_BODY, GREENHOUSE_SECRET)).isTrue();
    assertThat(
            greenhouse(
                GREENHOUSE_SIGNATURE, GREENHOUSE_BODY.replace("\\u003c", "<"), GREENHOUSE_SECRET))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eae7499473b27af370ff598a22cc28ab0144906fa755be89169225b754b808a6",
        "sha256=eae7499473b27af370ff598a22cc28ab0144906fa755be89169225b754b808a6",
        "sha1 eae7499473b27af370ff598a22cc28ab0144906fa755be89169225b754b808a6",
        "sha256 eae7499473b27af370ff598a22cc28ab0144906fa755be89169225b754b808a7",
        "sha256 eae7499473b27af370ff598a22cc28ab0144906fa755be89169225b754b808",
        "sha256 nothing hexadecimal",
        "sha256 "
      })
  void takesNoOtherSignatureForIt(String signature) {
    assertThat(greenhouse(signature, GREENHOUSE_BODY, GREENHOUSE_SECRET)).isFalse();
  }

  @Test
  void signsWithTheWholeTextOfASecret() {
    String ours = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    // openssl dgst -sha256 -hmac "$ours"
    String signature = "sha256 6cbbcdf2c8016ca85b50543b19e8e121ef16137967bdfa3ce660972922bafaeb";

    assertThat(greenhouse(signature, "{}", ours)).isTrue();
    assertThat(greenhouse(signature, "{}", ours.substring(6))).isFalse();
  }

  /** By openssl too. */
  @Test
  void knowsAshbysSignature() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(
        "ashby-signature",
        "sha256=85494de2b34fbcfb3cec525c8e1d8b9618ada007dfba992978bc76b7ca06567b");
    String body = "{\"action\":\"ping\",\"data\":{\"webhookActionId\":\"4f0c\"}}";

    SignatureScheme ashby = new Ashby().scheme();

    assertThat(Signed.verifies(ashby, headers, NOW, body, "ashby-secret-token-1")).isTrue();
    assertThat(Signed.verifies(ashby, headers, NOW, body, "ashby-secret-token-2")).isFalse();
  }

  @Test
  void namesADeliveryByGreenhousesEventId() {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Signature", GREENHOUSE_SIGNATURE);
    assertThat(GREENHOUSE.read(Signed.headers(headers, NOW)).id()).isNull();

    headers.set("Greenhouse-Event-ID", "61f2");
    assertThat(GREENHOUSE.read(Signed.headers(headers, NOW)).id())
        .isEqualTo("Greenhouse-Event-ID:61f2");
  }

  @Test
  void knowsThePublishedVectorOfSmartRecruiters() {
    assertThat(smart(SMART_SIGNATURE, SMART_BODY, SMART_KEY)).isTrue();
    assertThat(smart(SMART_SIGNATURE, SMART_BODY + " ", SMART_KEY)).isFalse();
    assertThat(smart(SMART_SIGNATURE, SMART_BODY, SMART_KEY + "x")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "event-id, 124",
    "event-name, application.deleted",
    "event-version, v201911",
    "link, <http://smartrecruiters.com/other>; rel=self",
    "smartrecruiters-timestamp, 1574080898"
  })
  void noticesEachPartThatIsChanged(String header, String value) {
    HttpHeaders headers = smartHeaders(SMART_SIGNATURE);
    headers.set(header, value);

    assertThat(Signed.verifies(SMART, headers, NOW, SMART_BODY, SMART_KEY)).isFalse();
  }

  @Test
  void takesTheRightOneOfSixteenKeysAndOfSeveralSignatures() {
    String[] keys =
        IntStream.range(0, 16)
            .mapToObj(i -> i == 11 ? SMART_KEY : "another-key-of-theirs-" + i)
            .toArray(String[]::new);

    assertThat(smart("v2=00; v1=" + "00".repeat(32) + ";" + SMART_SIGNATURE, SMART_BODY, keys))
        .isTrue();
    assertThat(smart("v2" + SMART_SIGNATURE.substring(2), SMART_BODY, keys)).isFalse();
  }

  @Test
  void refusesAnOldNoticeOfSmartRecruiters() {
    assertThatThrownBy(
            () -> SMART.read(Signed.headers(smartHeaders("v1=00"), NOW.plusSeconds(301))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.getStatusCode().value()).isEqualTo(401));
  }

  private static boolean greenhouse(String signature, String body, String... secrets) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("Signature", signature);
    return Signed.verifies(GREENHOUSE, headers, NOW, body, secrets);
  }

  private static boolean smart(String signature, String body, String... keys) {
    return Signed.verifies(SMART, smartHeaders(signature), NOW, body, keys);
  }

  private static HttpHeaders smartHeaders(String signature) {
    HttpHeaders headers = new HttpHeaders();
    headers.set("smartrecruiters-signature", signature);
    headers.set("smartrecruiters-timestamp", "1574080897");
    headers.set("event-id", "123");
    headers.set("event-name", "application.created");
    headers.set("event-version", "v201910");
    headers.set("Link", "<http://smartrecruiters.com/endpoint>; rel=self");
    return headers;
  }
}
