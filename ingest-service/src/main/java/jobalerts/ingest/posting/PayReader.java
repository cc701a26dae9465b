package jobalerts.ingest.posting;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
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
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  @Nullable Pay read(Fields fields) {
    JsonNode salary = fields.get("baseSalary");
    JsonNode salaryCurrency = fields.get("salaryCurrency");
    if (salary == null) {
      return null;
    }
    if (!salary.isObject()) {
      fields.problem("/baseSalary", "must be a MonetaryAmount, not " + Fields.kind(salary));
      return null;
    }
    JsonNode currency = Fields.present(salary.get("currency"));
    String code = written(currency == null ? salaryCurrency : currency);
    if (code != null && !code.equalsIgnoreCase("USD")) {
      fields.problem("/baseSalary/currency", "only USD is understood");
      return null;
    }
    JsonNode value = Fields.present(salary.get("value"));
    return value != null && value.isObject()
        ? pay(fields, value, "/baseSalary/value")
        : pay(fields, salary, "/baseSalary");
  }

  private static @Nullable Pay pay(Fields fields, JsonNode amounts, String pointer) {
    String unit = written(Fields.present(amounts.get("unitText")));
    PayPeriod period = unit == null ? null : UNITS.get(unit.toUpperCase(Locale.ROOT));
    if (period == null) {
      fields.problem(pointer + "/unitText", "must be one of HOUR, DAY, WEEK, MONTH, YEAR");
      return null;
    }
    BigDecimal exact = amount(fields, amounts, "value", pointer);
    BigDecimal min = exact == null ? amount(fields, amounts, "minValue", pointer) : exact;
    BigDecimal max = exact == null ? amount(fields, amounts, "maxValue", pointer) : exact;
    if (min == null && max == null) {
      fields.problem(pointer, "has neither value nor minValue nor maxValue");
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
    if (amount == null || amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      fields.problem(pointer + "/" + name, "must be an amount of dollars above 0");
      return null;
    }
    return amount;
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    String text = node.isNumber() ? node.asString() : written(node);
    // Bounded before it is parsed: "1e999999999" is a short text and an endless number.
    if (text == null || !text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
      return node.isNumber() && node.doubleValue() < MOST.doubleValue() && node.doubleValue() > 0.01
          ? BigDecimal.valueOf(node.doubleValue()).stripTrailingZeros()
          : null;
    }
    return new BigDecimal(text);
  }

  private static @Nullable String written(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue().strip() : null;
  }
}
