package jobalerts.alert.subscriptions.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PayFloor;
import jobalerts.alert.subscriptions.QuietHours;
import jobalerts.alert.subscriptions.Schedule;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Fills the form in: with what an alert asks for, or with what most will want. */
final class FilledForm {

  private final Map<String, List<@Nullable String>> fields = new HashMap<>();

  private FilledForm() {}

  static AlertForm blank(Schedule usual) {
    FilledForm filled = new FilledForm();
    filled.text("miles", "50");
    filled.text("payPeriod", PayPeriod.HOUR.id());
    filled.schedule(usual);
    return new AlertForm(filled.fields);
  }

  static AlertForm of(Subscription alert) {
    FilledForm filled = new FilledForm();
    filled.text("miles", "50");
    filled.text("payPeriod", PayPeriod.HOUR.id());
    filled.schedule(alert.schedule());
    filled.lists(alert.criteria());
    filled.single(alert.criteria());
    return new AlertForm(filled.fields);
  }

  private void schedule(Schedule schedule) {
    text("cadence", schedule.cadence().id());
    text("zone", schedule.zone().getId());
    text("digestAt", schedule.digestAt().toString());
    text("digestOn", schedule.digestOn().name());
    QuietHours quiet = schedule.quietHours();
    if (quiet != null) {
      text("quietFrom", quiet.from().toString());
      text("quietUntil", quiet.until().toString());
    }
  }

  private void lists(Criteria criteria) {
    terms("roles", criteria.roles());
    terms("states", criteria.states());
    terms("industries", criteria.industries());
    terms("shifts", criteria.shifts());
    terms("employment", criteria.employment());
    terms("workplaces", criteria.workplaces());
    words("keywordsAll", criteria.keywords().all());
    words("keywordsAny", criteria.keywords().any());
    words("keywordsNone", criteria.keywords().none());
    text("excludedEmployers", String.join("\n", criteria.excludedEmployers()));
  }

  private void single(Criteria criteria) {
    Circle within = criteria.within();
    if (within != null) {
      text("place", within.place());
      text("miles", Integer.toString(within.miles()));
    }
    PayFloor leastPay = criteria.leastPay();
    if (leastPay != null) {
      text("leastPay", leastPay.amount().toPlainString());
      text("payPeriod", leastPay.period().id());
    }
    if (Boolean.FALSE.equals(criteria.payUnstatedToo())) {
      text("payStatedOnly", "yes");
    }
    if (criteria.mostEducation() != null) {
      text("mostEducation", criteria.mostEducation().id());
    }
    years("leastExperienceYears", criteria.leastExperienceYears());
    years("mostExperienceYears", criteria.mostExperienceYears());
  }

  private void years(String name, @Nullable Integer years) {
    if (years != null) {
      text(name, years.toString());
    }
  }

  private void text(String name, String value) {
    fields.put(name, new ArrayList<>(List.of(value)));
  }

  private void terms(String name, Collection<? extends Term> terms) {
    if (!terms.isEmpty()) {
      fields.put(name, new ArrayList<>(terms.stream().map(Term::id).toList()));
    }
  }

  // A comma or semicolon parts the words of a field; matching does not tell it from a space.
  private void words(String name, List<String> words) {
    text(
        name,
        words.stream()
            .map(word -> word.replace(',', ' ').replace(';', ' '))
            .collect(Collectors.joining(", ")));
  }
}
