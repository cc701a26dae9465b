package jobalerts.alert.subscriptions.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jobalerts.alert.subscriptions.web.AlertRequest.LeastPay;
import jobalerts.alert.subscriptions.web.AlertRequest.Quiet;
import jobalerts.alert.subscriptions.web.AlertRequest.Times;
import jobalerts.alert.subscriptions.web.AlertRequest.Wish;
import jobalerts.alert.subscriptions.web.AlertRequest.Within;
import jobalerts.alert.subscriptions.web.AlertRequest.Words;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** The fields of the page's form as they were filled in, kept to be shown again. */
record AlertForm(Map<String, List<@Nullable String>> fields) {

  private static final String AT = "/criteria/";
  private static final Pattern WORDS = Pattern.compile("[,;\\r\\n]");
  // Not by commas: "Smith, Jones and Sons" is one employer.
  private static final Pattern LINES = Pattern.compile("[\\r\\n]");
  private static final Pattern MONEY_SIGNS = Pattern.compile("[$,\\s]");

  public String text(String name) {
    List<@Nullable String> values = fields.get(name);
    String first = values == null || values.isEmpty() ? null : values.getFirst();
    return first == null ? "" : first.strip();
  }

  public boolean has(String name, String id) {
    List<@Nullable String> values = fields.get(name);
    return values != null && values.contains(id);
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public boolean hasAny(String name, Collection<? extends Term> terms) {
    return terms.stream().anyMatch(term -> has(name, term.id()));
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
            whole("leastExperienceYears", AT + "leastExperienceYears", faults),
            whole("mostExperienceYears", AT + "mostExperienceYears", faults),
            new Words(
                parts("keywordsAll", WORDS),
                parts("keywordsAny", WORDS),
                parts("keywordsNone", WORDS)),
            parts("excludedEmployers", LINES));
    return new AlertRequest(text("email"), wish, text("cadence"), times());
  }

  private Times times() {
    String quietFrom = orNull("quietFrom");
    String quietUntil = orNull("quietUntil");
    return new Times(
        orNull("digestAt"),
        orNull("digestOn"),
        orNull("zone"),
        quietFrom == null && quietUntil == null ? null : new Quiet(quietFrom, quietUntil));
  }

  // The radius is filled in beforehand; alone it asks for nothing.
  private @Nullable Within within(Faults faults) {
    return text("place").isEmpty()
        ? null
        : new Within(text("place"), whole("miles", AT + "within/miles", faults));
  }

  private @Nullable LeastPay leastPay(Faults faults) {
    String written = text("leastPay");
    if (written.isEmpty()) {
      return null;
    }
    try {
      BigDecimal amount = new BigDecimal(MONEY_SIGNS.matcher(written).replaceAll(""));
      return new LeastPay(amount, text("payPeriod"));
    } catch (NumberFormatException _) {
      faults.add(AT + "leastPay/amount", "must be a number of dollars");
      return null;
    }
  }

  private @Nullable Integer whole(String name, String field, Faults faults) {
    String written = text(name);
    try {
      return written.isEmpty() ? null : Integer.valueOf(written);
    } catch (NumberFormatException _) {
      faults.add(field, "must be a whole number");
      return null;
    }
  }

  private @Nullable String orNull(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  private List<@Nullable String> parts(String name, Pattern separator) {
    return new ArrayList<>(
        separator
            .splitAsStream(text(name))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
