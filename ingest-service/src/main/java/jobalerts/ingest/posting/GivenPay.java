package jobalerts.ingest.posting;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a {@code baseSalary} that is a MonetaryAmount or a number. Where it does not say for which
 * period, the size of the amounts tells it, or nothing does: see {@link PaySize}.
 */
final class GivenPay {

  /** Bounded before it is parsed: "1e999999999" is a short text and an endless number. */
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,20})?");

  private final PayWords units;

  GivenPay(PayWords units) {
    this.units = units;
  }

  @Nullable Pay read(Fields fields, JsonNode salary) {
    JsonNode value = Fields.present(salary.get("value"));
    return value != null && value.isObject()
        ? pay(fields, value, "/baseSalary/value")
        : pay(fields, salary, "/baseSalary");
  }

  /** A number alone, when its size tells what it is for. */
  static @Nullable Pay exact(JsonNode node) {
    BigDecimal amount = number(node);
    PayPeriod period = amount == null ? null : PaySize.period(amount, amount);
    return period == null ? null : new Pay(amount, amount, period);
  }

  private @Nullable Pay pay(Fields fields, JsonNode amounts, String pointer) {
    boolean bySize = Fields.present(amounts.get("unitText")) == null;
    PayPeriod period = bySize ? null : unit(amounts);
    if (period == null && !bySize) {
      return unitProblem(fields, pointer);
    }
    if (Fields.present(amounts.get("value")) != null) {
      BigDecimal exact = amount(fields, amounts, "value", pointer);
      return exact == null ? null : pay(fields, exact, exact, period, pointer);
    }
    return range(fields, amounts, pointer, period);
  }

  private static @Nullable Pay range(
      Fields fields, JsonNode amounts, String pointer, @Nullable PayPeriod period) {
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
    return pay(fields, min, max, period, pointer);
  }

  private static @Nullable Pay pay(
      Fields fields,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable PayPeriod stated,
      String pointer) {
    PayPeriod period = stated == null ? PaySize.period(min, max) : stated;
    return period == null ? unitProblem(fields, pointer) : new Pay(min, max, period);
  }

  private static @Nullable Pay unitProblem(Fields fields, String pointer) {
    fields.problem(pointer + "/unitText", "must be one of HOUR, DAY, WEEK, MONTH, YEAR");
    return null;
  }

  private @Nullable PayPeriod unit(JsonNode amounts) {
    String unit = written(amounts.get("unitText"));
    PayWord word = unit == null ? null : units.unit(unit);
    return word == null ? null : word.period();
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

  private static @Nullable BigDecimal number(JsonNode node) {
    String text = node.isNumber() ? plain(node) : written(node);
    if (text == null || !AMOUNT.matcher(text).matches()) {
      return null;
    }
    return Amount.plain(new BigDecimal(text));
  }

  private static String plain(JsonNode number) {
    double value = number.doubleValue(Double.NaN);
    return value > 0.000_001 && value < 1e9
        ? BigDecimal.valueOf(value).toPlainString()
        : number.asString();
  }

  static @Nullable String written(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue().strip() : null;
  }
}
