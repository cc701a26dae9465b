package jobalerts.alert.subscriptions.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jobalerts.alert.subscriptions.web.AlertRequest.LeastPay;
import jobalerts.alert.subscriptions.web.AlertRequest.Wish;
import jobalerts.alert.subscriptions.web.AlertRequest.Within;
import jobalerts.alert.subscriptions.web.AlertRequest.Words;
import org.jspecify.annotations.Nullable;

/** The fields of the page's form as they were filled in, kept to be shown again. */
record AlertForm(Map<String, List<@Nullable String>> fields) {

  private static final String AT = "/criteria/";
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\r\\n]");

  String text(String name) {
    List<@Nullable String> values = fields.get(name);
    String first = values == null || values.isEmpty() ? null : values.getFirst();
    return first == null ? "" : first.strip();
  }

  boolean has(String name, String id) {
    List<@Nullable String> values = fields.get(name);
    return values != null && values.contains(id);
  }

  /** The request that the API would take for it; what is not even a number is a fault. */
  AlertRequest toRequest(Faults faults) {
    Wish wish =
        new Wish(
            fields.get("roles"),
            fields.get("states"),
            within(faults),
            fields.get("industries"),
            fields.get("shifts"),
            fields.get("employment"),
            fields.get("workplaces"),
            leastPay(faults),
            !has("payStatedOnly", "yes"),
            orNull("mostEducation"),
            number("mostExperienceYears", AT + "mostExperienceYears", Integer::valueOf, faults),
            new Words(parts("keywordsAll"), parts("keywordsAny"), parts("keywordsNone")),
            parts("excludedEmployers"));
    return new AlertRequest(text("email"), wish, text("cadence"));
  }

  // The radius is filled in beforehand; alone it asks for nothing.
  private @Nullable Within within(Faults faults) {
    return text("place").isEmpty()
        ? null
        : new Within(text("place"), number("miles", AT + "within/miles", Integer::valueOf, faults));
  }

  private @Nullable LeastPay leastPay(Faults faults) {
    BigDecimal amount =
        number(
            "leastPay",
            AT + "leastPay/amount",
            written -> new BigDecimal(written.replaceAll("[$,\\s]", "")),
            faults);
    return amount == null ? null : new LeastPay(amount, text("payPeriod"));
  }

  private <T> @Nullable T number(
      String name, String field, Function<String, T> reading, Faults faults) {
    String written = text(name);
    if (written.isEmpty()) {
      return null;
    }
    try {
      return reading.apply(written);
    } catch (NumberFormatException _) {
      faults.add(field, "must be a number");
      return null;
    }
  }

  private @Nullable String orNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  private List<@Nullable String> parts(String name) {
    return new ArrayList<>(
        SEPARATORS
            .splitAsStream(text(name))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
