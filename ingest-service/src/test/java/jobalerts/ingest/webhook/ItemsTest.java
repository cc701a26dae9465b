package jobalerts.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobalerts.ingest.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTest {

  private final Items items = new Items(SomeSettings.small());
  private final List<Integer> batches = new ArrayList<>();

  @Test
  void takesASinglePostingOrAnArray() {
    assertThat(json("{}").array()).isFalse();
    assertThat(json("{}").items()).hasSize(1);
    assertThat(json("[{}, 5, null]").array()).isTrue();
    assertThat(json("[{}, 5, null]").items()).extracting(Item::index).containsExactly(0, 1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | the body is empty",
        "` ` | the body is empty",
        "[] | the array is empty",
        "{\"a\": | line 1, column 6: Unexpected end-of-input",
        "{\"a\": 'x'} | line 1, column 7: Unexpected character",
        "{} {} | line 1, column 4",
        "nonsense | Unrecognized token 'nonsense'",
        "{\"a\": 01} | Invalid numeric value",
        "{\"a\": NaN} | line 1",
      })
  void saysWhatIsWrongWithJson(String body, String reason) {
    assertThatThrownBy(() -> json(body))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.getBody().getDetail())
                    .contains(reason)
                    .doesNotContain("Source", "Stream", "start marker", "Exception"));
  }

  @Test
  void refusesNestingWithoutEndAndNumbersWithoutEnd() {
    for (String body : List.of("[".repeat(90_000), "[" + "9".repeat(2_000) + "]")) {
      assertThatThrownBy(() -> json(body))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("nested too deeply, or a number or name is too long");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}\n{}", "{}\n{}\n", "{}\r\n{}\r\n", "\n\n {}\n \r\n{}\n\n", "{}\n\t{}"})
  void takesEachLineThatIsNotBlank(String body) throws IOException {
    assertThat(ndjson(body)).extracting(Item::index).containsExactly(0, 1);
    assertThat(ndjson(body)).allMatch(Item.Parsed.class::isInstance);
  }

  @Test
  void tellsABadLineByItsNumberAndGoesOn() throws IOException {
    List<Item> found = ndjson("{}\n\n{\"a\":\n{} {}\n\u0000\n{}");

    assertThat(found).extracting(Item::index).containsExactly(0, 1, 2, 3, 4);
    assertThat(reason(found.get(1))).startsWith("line 3 of the body: ");
    assertThat(reason(found.get(2))).startsWith("line 4 of the body: ");
    assertThat(reason(found.get(3))).startsWith("line 5 of the body: ");
    assertThat(found.get(4)).isInstanceOf(Item.Parsed.class);
  }

  @Test
  void refusesALineBeyondTheLimitOnly() throws IOException {
    String longest = "\"" + "x".repeat(98) + "\"";
    String tooLong = "\"" + "x".repeat(99) + "\"";
    String endless = "x".repeat(5_000);

    List<Item> found = ndjson(longest + "\n" + tooLong + "\n" + endless + "\n{}");

    assertThat(found.get(0)).isInstanceOf(Item.Parsed.class);
    assertThat(reason(found.get(1))).isEqualTo("line 2 of the body: is longer than 100 bytes");
    assertThat(reason(found.get(2))).startsWith("line 3 of the body: is longer");
    assertThat(found.get(3)).isInstanceOf(Item.Parsed.class);
  }

  @Test
  void handsLinesOnInBatches() throws IOException {
    assertThat(ndjson("{}\n".repeat(1_001))).hasSize(1_001);
    assertThat(batches).containsExactly(500, 500, 1);
  }

  @Test
  void refusesTooManyLinesBeforeTheFirst() {
    assertThatThrownBy(() -> ndjson("{}\n".repeat(2_001))).isInstanceOf(Refusal.class);
    assertThat(batches).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\t\n"})
  void refusesABodyWithoutALine(String body) {
    assertThatThrownBy(() -> ndjson(body)).hasMessageContaining("the body is empty");
  }

  @Test
  void refusesAnArrayOfTooMany() {
    assertThatThrownBy(() -> json("[" + "1,".repeat(2_000) + "1]"))
        .hasMessageContaining("2,000 postings");
  }

  private Items.Body json(String body) {
    return items.json(stream(body));
  }

  private List<Item> ndjson(String body) throws IOException {
    List<Item> found = new ArrayList<>();
    batches.clear();
    Spool spool = Spool.inMemory(() -> {});
    try (OutputStream out = spool.write()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    try (var request = new VerifiedRequest("acme", "msg", Instant.EPOCH, "digest", spool)) {
      items.ndjson(
          request,
          batch -> {
            batches.add(batch.size());
            found.addAll(batch);
          });
    }
    return found;
  }

  private static String reason(Item item) {
    return item instanceof Item.Malformed malformed ? malformed.problem().reason() : "well-formed";
  }

  private static InputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
