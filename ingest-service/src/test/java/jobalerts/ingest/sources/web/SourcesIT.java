package jobalerts.ingest.sources.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jobalerts.common.Json;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.Site;
import jobalerts.ingest.sources.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class SourcesIT extends IngestFixture {

  @Autowired Secrets secrets;
  @Autowired PlatformTransactionManager transactions;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer wrong-token-of-some-length",
        "Bearer",
        "Basic " + Site.ADMIN_TOKEN,
        Site.ADMIN_TOKEN,
        "Bearer " + Site.ADMIN_TOKEN + "x"
      })
  void asksForTheAdminToken(String authorization) {
    for (String path : List.of("/v1/sources", "/v1/sources/" + acme.name() + "/secrets")) {
      Answered answer = site.operator("POST", path, "{\"name\":\"new-one\"}", authorization);

      assertProblem(answer, 401, "not-an-operator");
      assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }
    assertThat(site.operator("GET", "/v1/sources", "", authorization).status()).isEqualTo(401);
    assertThat(site.operator("GET", "/v1/sources", "").body()).doesNotContain("new-one");
  }

  @Test
  void addsASourceWithASecretOfTheScheme() {
    String name = "mill-" + UUID.randomUUID().toString().substring(0, 8);

    Answered added = add(name);

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.text("/name")).isEqualTo(name);
    assertThat(added.text("/secret")).startsWith("whsec_");
    assertThat(Base64.getDecoder().decode(added.text("/secret").substring(6))).hasSize(32);
    assertThat(site.operator("GET", "/v1/sources", "").body())
        .contains(name, added.text("/secretId"))
        .doesNotContain(added.text("/secret").substring(6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": null}",
        "{\"name\": \"\"}",
        "{\"name\": \"a\"}",
        "{\"name\": \"Acme\"}",
        "{\"name\": \"-acme\"}",
        "{\"name\": \"ac me\"}",
        "{\"name\": \"acme\\n\"}",
        "{\"name\": \"../x\"}",
        "{\"name\": {}}",
        "{\"name\": [\"acme\"]}",
        "{\"name\": \"a234567890123456789012345678901234567890123456789012345678901234\"}"
      })
  void refusesANameAgainstTheRules(String body) {
    Answered answer = site.operator("POST", "/v1/sources", body);

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.texts("/errors", "field")).containsExactly("/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "5", "null"})
  void refusesABodyThatIsNone(String body) {
    assertProblem(site.operator("POST", "/v1/sources", body), 400, "malformed-json");
  }

  @Test
  void refusesANameThatIsTaken() {
    assertProblem(add(acme.name()), 409, "conflict");
    assertThat(post(Ads.welder()).status()).as("with its old secret").isEqualTo(202);
  }

  @Test
  void changesSecretsOverWithoutAGap() {
    String first = secretIds().getFirst();
    Answered second = addSecret();
    assertThat(second.status()).isEqualTo(201);

    Delivery old = delivery(Ads.named("a"));
    Delivery fresh = delivery(Ads.named("b")).withSecret(second.text("/secret"));
    Delivery both =
        delivery(Ads.named("c"))
            .withHeader("webhook-signature", "v1,AAAA " + delivery(Ads.named("c")).signature());
    assertThat(site.send(old).status()).isEqualTo(202);
    assertThat(site.send(fresh).status()).isEqualTo(202);
    assertThat(site.send(both).status()).as("signed with another id").isEqualTo(401);
    assertThat(
            site.send(both.withHeader("webhook-signature", "v1,AAAA " + both.signature())).status())
        .isEqualTo(202);

    assertThat(retire(first).status()).isEqualTo(204);
    assertProblem(site.send(old.withId("later")), 401, "bad-signature");
    assertThat(site.send(fresh.withId("later")).status()).isEqualTo(202);
  }

  @Test
  void forgetsSecretsNotBeforeTheChangeIsCommitted() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          secrets.add(acme.name());
          assertThat(CompletableFuture.supplyAsync(() -> secrets.of(acme.name())).join())
              .as("for a webhook that comes meanwhile")
              .hasSize(1);
        });

    assertThat(secrets.of(acme.name())).hasSize(2);
  }

  @Test
  void refusesAThirdSecret() {
    addSecret();

    assertProblem(addSecret(), 409, "conflict");
    assertThat(secretIds()).hasSize(2);
  }

  @Test
  void takesUpToSixteenSecretsOfTheSendersSystem() {
    for (int i = 0; i < 16; i++) {
      Answered given = giveSecret("key-made-elsewhere-" + i);
      assertThat(given.status()).as(given.body()).isEqualTo(201);
      assertThat(given.text("/secretId")).isNotBlank();
      assertThat(given.body()).doesNotContain("key-made-elsewhere");
    }

    assertProblem(giveSecret("key-made-elsewhere-16"), 409, "conflict");
    assertThat(secretIds()).hasSize(17);
    assertThat(addSecret().status()).as("ours are counted apart").isEqualTo(201);
    assertThat(site.operator("GET", "/v1/sources", "").body())
        .doesNotContain("key-made-elsewhere")
        .contains("\"given\":true");
  }

  @Test
  void refusesASecretThatTheSourceHasAlready() {
    giveSecret("key-made-elsewhere");

    assertProblem(giveSecret("key-made-elsewhere"), 409, "conflict");
    assertProblem(giveSecret(acme.secret()), 409, "conflict");
  }

  @Test
  void takesAStandardSecretFromElsewhere() {
    String made = "whsec_" + "QUJD".repeat(8);
    giveSecret(made);

    assertThat(site.send(delivery(Ads.welder()).withSecret(made)).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"secret\": null}",
        "{\"secret\": \"\"}",
        "{\"secret\": \"too-short\"}",
        "{\"secret\": \"with a space within\"}",
        "{\"secret\": \"with-a-line-break\\n\"}",
        "{\"secret\": \"no-ascii-\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\"}",
        "{\"secret\": \"whsec_no-base-64-at-all!\"}",
        "{\"secret\": \"whsec_dG9vIHNob3J0\"}",
        "{\"secret\": [\"an-array-of-secrets\"]}"
      })
  void refusesASecretAgainstTheRules(String body) {
    Answered answer = site.operator("POST", "/v1/sources/" + acme.name() + "/secrets", body);

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.texts("/errors", "field")).containsExactly("/secret");
    assertThat(secretIds()).hasSize(1);
  }

  @Test
  void setsAndTakesAwayTheEmployer() {
    String path = "/v1/sources/" + acme.name();

    assertThat(site.operator("PUT", path, "{\"employer\": \"Red Cedar\"}").status()).isEqualTo(204);
    assertThat(employers()).containsExactly("Red Cedar");
    assertThat(site.operator("PUT", path, "{\"employer\": null}").status()).isEqualTo(204);
    assertThat(employers()).containsExactly("");

    for (String bad : List.of("\"\"", "\" \"", "\"a\\nb\"", "\"" + "x".repeat(201) + "\"")) {
      assertProblem(
          site.operator("PUT", path, "{\"employer\": " + bad + "}"), 400, "invalid-request");
    }
    assertProblem(site.operator("PUT", "/v1/sources/nobody", "{}"), 404, "unknown-source");
  }

  @Test
  void keepsTheLastSecret() {
    assertProblem(retire(secretIds().getFirst()), 409, "conflict");
    assertThat(post(Ads.welder()).status()).isEqualTo(202);
  }

  @Test
  void knowsWhatItDoesNotKnow() {
    assertProblem(site.operator("POST", "/v1/sources/nobody/secrets", ""), 404, "unknown-source");
    assertProblem(retire(UUID.randomUUID().toString()), 404, "unknown-source");
    assertProblem(retire("no-uuid"), 400, null);
    String others = secretIds().getFirst();
    acme = site.newSource();
    addSecret();
    assertProblem(retire(others), 404, "unknown-source");
  }

  @Test
  void keepsSecretsEncrypted() {
    byte[] plain = Base64.getDecoder().decode(acme.secret().substring(6));

    List<byte[]> stored =
        jdbc.sql("select encrypted from source_secret where source = :name")
            .param("name", acme.name())
            .query((row, _) -> row.getBytes(1))
            .list();

    assertThat(stored)
        .singleElement()
        .satisfies(bytes -> {
          assertThat(bytes).hasSizeGreaterThan(plain.length);
          assertThat(indexOf(bytes, plain)).isNegative();
          assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(acme.secret());
        });
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void logsNoSecretAndNoToken(CapturedOutput output) {
    Answered second = addSecret();
    giveSecret("key-made-elsewhere");
    giveSecret("key-made-elsewhere\n");
    post(Ads.welder());
    post("{");
    site.send(delivery(Ads.welder()).withHeader("webhook-id", "forged"));
    site.operator("GET", "/v1/sources", "", "Bearer wrong-token-of-some-length");
    site.operator("POST", "/v1/sources", "{\"name\": {}}");

    assertThat(output.getAll())
        .doesNotContain(acme.secret().substring(6), second.text("/secret").substring(6))
        .doesNotContain("key-made-elsewhere")
        .doesNotContain(Site.ADMIN_TOKEN, "wrong-token-of-some-length", "MDEyMzQ1Njc4");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  private Answered add(String name) {
    return site.operator("POST", "/v1/sources", "{\"name\":\"" + name + "\"}");
  }

  private Answered addSecret() {
    return site.operator("POST", "/v1/sources/" + acme.name() + "/secrets", "");
  }

  private Answered giveSecret(String secret) {
    return site.operator(
        "POST",
        "/v1/sources/" + acme.name() + "/secrets",
        Json.MAPPER.writeValueAsString(Map.of("secret", secret)));
  }

  private List<String> employers() {
    return listed().map(source -> source.path("employer").asString("")).toList();
  }

  private Stream<JsonNode> listed() {
    return site.operator("GET", "/v1/sources", "")
        .at("")
        .valueStream()
        .filter(source -> source.path("name").asString().equals(acme.name()));
  }

  private Answered retire(String secretId) {
    return site.operator("DELETE", "/v1/sources/" + acme.name() + "/secrets/" + secretId, "");
  }

  private List<String> secretIds() {
    return listed()
        .flatMap(source -> source.path("secrets").valueStream())
        .map(secret -> secret.path("secretId").asString())
        .toList();
  }
}
