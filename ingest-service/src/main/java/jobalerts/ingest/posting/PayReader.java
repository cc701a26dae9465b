package jobalerts.ingest.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code baseSalary}: a MonetaryAmount in US dollars. */
final class PayReader {

  private static final Map<String, PayPeriod> UNITS =
      Map.of(
          "HOUR", PayPeriod.HOUR,
          "DAY", PayPeriod.DAY,
          "WEEK", PayPeriod.WEEK,
          "MONTH", PayPeriod.MONTH,
          "YEAR", PayPeriod.YEAR);

  /** Bounded before it is parsed: "1e999999999" is a short text and an endless number. */
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,20})?");

  @Nullable Found<Pay> read(Fields fields, Advert advert) {
    Pay given = given(fields);
    return given == null ? null : Found.given("baseSalary", given);
  }

  private static @Nullable Pay given(Fields fields) {
    JsonNode salary = fields.get("baseSalary");
    JsonNode elsewhere = fields.get("salaryCurrency");
    if (salary == null) {
      return null;
    }
    if (!salary.isObject()) {
      fields.problem("/baseSalary", "must be a MonetaryAmount, not " + Fields.kind(salary));
      return null;
    }
    JsonNode currency = Fields.present(salary.get("currency"));
    boolean inDollars =
        currency == null
            ? dollars(fields, "/salaryCurrency", elsewhere)
            : dollars(fields, "/baseSalary/currency", currency);
    if (!inDollars) {
      return null;
    }
    JsonNode value = Fields.present(salary.get("value"));
    return value != null && value.isObject()
        ? pay(fields, value, "/baseSalary/value")
        : pay(fields, salary, "/baseSalary");
  }

  /** A currency that is not stated is taken for dollars: these are jobs in the United States. */
  private static boolean dollars(Fields fields, String pointer, @Nullable JsonNode currency) {
    if (currency == null || "USD".equalsIgnoreCase(written(currency))) {
      return true;
    }
    fields.problem(pointer, "only USD is understood");
    return false;
  }

  private static @Nullable Pay pay(Fields fields, JsonNode amounts, String pointer) {
    String unit = written(amounts.get("unitText"));
    PayPeriod period = unit == null ? null : UNITS.get(unit.toUpperCase(Locale.ROOT));
    if (period == null) {
      fields.problem(pointer + "/unitText", "must be one of HOUR, DAY, WEEK, MONTH, YEAR");
      return null;
    }
    if (Fields.present(amounts.get("value")) != null) {
      BigDecimal exact = amount(fields, amounts, "value", pointer);
      return exact == null ? null : new Pay(exact, exact, period);
    }
    return range(fields, amounts, pointer, period);
  }

  private static @Nullable Pay range(
      Fields fields, JsonNode amounts, String pointer, PayPeriod period) {
    boolean stated = amounts.hasNonNull("minValue") || amounts.hasNonNull("maxValue");
    if (!stated) {
      fields.problem(pointer, "has neither value nor minValue nor maxValue");
      return null;
    }
    BigDecimal min = amount(fields, amounts, "minValue", pointer);
    BigDecimal max = amount(fields, amounts, "maxValue", pointer);
    if (min == null && max == null) {
      return null;
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      fields.problem(pointer + "/minValue", "is above maxValue");
      return null;
    }
    return new Pay(min, max, period);
  }

  private static @Nullable BigDecimal amount(
      Fields fields, JsonNode amounts, String name, String pointer) {
    JsonNode node = Fields.present(amounts.get(name));
    if (node == null) {
      return null;
    }
    BigDecimal amount = number(node);
    if (amount == null || amount.signum() <= 0 || amount.compareTo(Pay.MOST) > 0) {
      fields.problem(pointer + "/" + name, "must be an amount of dollars above 0");
      return null;
    }
    return amount;
  }

  /**
   * In hundredths of a cent: 30 and 30.00 are one amount, so that they are one content, and
   * 28.846153846153847 is what a system makes of $60,000 a year.
   */
  private static @Nullable BigDecimal number(JsonNode node) {
    String text = node.isNumber() ? plain(node) : written(node);
    if (text == null || !AMOUNT.matcher(text).matches()) {
      return null;
    }
    BigDecimal amount = new BigDecimal(text).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  private static String plain(JsonNode number) {
    double value = number.doubleValue(Double.NaN);
    return value > 0.000_001 && value < 1e9
        ? BigDecimal.valueOf(value).toPlainString()
        : number.asString();
  }

  private static @Nullable String written(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue().strip() : null;
  }
}
