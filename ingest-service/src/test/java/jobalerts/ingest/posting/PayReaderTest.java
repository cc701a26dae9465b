package jobalerts.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.Json;
import jobalerts.common.posting.Pay;
import jobalerts.ingest.Ads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PayReaderTest extends PostingReaderFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"currency\":\"USD\",\"value\":{\"minValue\":24.5,\"maxValue\":29,\"unitText\":\"HOUR\"}}"
            + " | 24.5 29 hour",
        "{\"value\":{\"value\":52.30,\"unitText\":\"hour\"}} | 52.3 52.3 hour",
        "{\"value\":{\"value\":\"60000.00\",\"unitText\":\"YEAR\"}} | 60000 60000 year",
        "{\"value\":{\"minValue\":1e5,\"unitText\":\"YEAR\"}} | 100000 null year",
        "{\"value\":{\"maxValue\":1000.0,\"unitText\":\"WEEK\"}} | null 1000 week",
        "{\"value\":25,\"unitText\":\"HOUR\"} | 25 25 hour",
        "{\"minValue\":200,\"maxValue\":200,\"unitText\":\"DAY\"} | 200 200 day",
        "{\"currency\":\"usd\",\"minValue\":5000,\"unitText\":\"MONTH\"} | 5000 null month",
        "{\"value\":{\"value\":28.846153846153847,\"unitText\":\"HOUR\"}} | 28.8462 28.8462 hour",
        "{\"value\":{\"value\":28,\"unitText\":\"HOURLY\"}} | 28 28 hour",
        "{\"value\":{\"value\":25}} | 25 25 hour",
        "{\"minValue\":48000,\"maxValue\":62000} | 48000 62000 year",
        "{\"value\":{\"minValue\":52000}} | 52000 null year",
        "50000 | 50000 50000 year",
        "26.75 | 26.75 26.75 hour",
        "{\"value\":{\"value\":100000000,\"unitText\":\"YEAR\"}} | 100000000 100000000 year"
      })
  void readsAmounts(String salary, String pay) {
    assertThat(written(job("baseSalary", salary).pay())).isEqualTo(pay);
    assertThat(problemsOf("baseSalary", salary)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5000 | /baseSalary",
        "-50000 | /baseSalary",
        "true | /baseSalary",
        "\"Negotiable\" | /baseSalary",
        "\"$4,000\" | /baseSalary",
        "\"€45,000\" | /baseSalary",
        "\"\" | /baseSalary",
        "[] | /baseSalary",
        "{} | /baseSalary",
        "{\"currency\":\"CAD\",\"value\":25,\"unitText\":\"HOUR\"} | /baseSalary/currency",
        "{\"currency\":5,\"value\":25,\"unitText\":\"HOUR\"} | /baseSalary/currency",
        "{\"value\":{\"value\":4000}} | /baseSalary/value/unitText",
        "{\"minValue\":20,\"maxValue\":50000} | /baseSalary/unitText",
        "{\"value\":{\"value\":25,\"unitText\":\"DECADE\"}} | /baseSalary/value/unitText",
        "{\"value\":{\"value\":25,\"unitText\":5}} | /baseSalary/value/unitText",
        "{\"value\":{\"unitText\":\"HOUR\"}} | /baseSalary/value",
        "{\"value\":{\"value\":0,\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":-5,\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":\"much\",\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":1e999999999,\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":\"1e999999999\",\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":1e-999999999,\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":100000001,\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"value\":[25],\"unitText\":\"HOUR\"}} | /baseSalary/value/value",
        "{\"value\":{\"minValue\":30,\"maxValue\":20,\"unitText\":\"HOUR\"}}"
            + " | /baseSalary/value/minValue"
      })
  void leavesPayOutThatItDoesNotUnderstand(String salary, String field) {
    assertThat(job("baseSalary", salary).pay()).isNull();
    assertThat(problemsOf("baseSalary", salary)).containsExactly(field);
  }

  @Test
  void keepsTheEndThatItUnderstands() {
    String salary = "{\"value\":{\"minValue\":\"?\",\"maxValue\":30,\"unitText\":\"HOUR\"}}";

    assertThat(written(job("baseSalary", salary).pay())).isEqualTo("null 30 hour");
    assertThat(problemsOf("baseSalary", salary)).containsExactly("/baseSalary/value/minValue");
  }

  @Test
  void refusesANumberOfAThousandDigits() {
    String salary = "{\"value\":" + "9".repeat(999) + ",\"unitText\":\"HOUR\"}";

    assertThat(problemsOf("baseSalary", salary)).containsExactly("/baseSalary/value");
  }

  @Test
  void takesTheCurrencyFromBesideToo() {
    String salary = "{\"value\":25,\"unitText\":\"HOUR\"}";
    var ad = Ads.with("baseSalary", salary).put("salaryCurrency", "EUR");

    assertThat(fields(READER.read(ad))).containsExactly("/salaryCurrency");
  }

  @Test
  void writesNoExponent() {
    var pay = job("baseSalary", "{\"value\":1.0E7,\"unitText\":\"YEAR\"}").pay();

    assertThat(Json.MAPPER.writeValueAsString(pay)).contains("\"min\":10000000,");
  }

  @Test
  void tellsWhereItReadThePay() {
    assertThat(with("baseSalary", "\"$21.50/hr DOE\"").evidence())
        .containsEntry("pay", "\"$21.50/hr\" in baseSalary");
    assertThat(with("baseSalary", "{\"value\":25,\"unitText\":\"HOUR\"}").evidence())
        .containsEntry("pay", "given as baseSalary");
  }

  @Test
  void readsTheTitleBeforeTheDescription() {
    var ad = Ads.without("baseSalary").put("description", "Pay: $20 - $22 an hour.");

    assertThat(understood(ad).evidence())
        .containsEntry("pay", "\"$20 - $22 an hour\" in description");
    ad.put("title", "Welder - $23.50/hr");
    assertThat(understood(ad).evidence()).containsEntry("pay", "\"$23.50/hr\" in title");
  }

  @Test
  void readsTheTextWhereTheFieldIsNotUnderstood() {
    var ad = Ads.with("baseSalary", "\"See below\"").put("description", "Pay: $20 an hour.");

    assertThat(written(understood(ad).job().pay())).isEqualTo("20 20 hour");
  }

  @Test
  void readsNoTextBesideAnotherCurrency() {
    var ad =
        Ads.with("baseSalary", "{\"currency\":\"CAD\",\"value\":25,\"unitText\":\"HOUR\"}")
            .put("description", "Pay: $25 an hour.");

    assertThat(understood(ad).job().pay()).isNull();
  }

  private static Reading.Understood understood(ObjectNode ad) {
    return (Reading.Understood) READER.read(ad);
  }

  private static String written(@Nullable Pay pay) {
    return pay == null ? "" : pay.min() + " " + pay.max() + " " + pay.period().id();
  }
}
