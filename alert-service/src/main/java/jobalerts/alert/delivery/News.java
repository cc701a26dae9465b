package jobalerts.alert.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.matching.Explanation;
import jobalerts.alert.matching.Verdict;
import jobalerts.alert.openings.Version;

/**
 * What an update has made fit: "reopened", "now $105,000 a year".
 *
 * @param since when it came
 * @param changes the criteria that failed before and hold now, each in a few words
 */
record News(Instant since, List<String> changes) {

  static News of(Criteria criteria, Version before, Explanation now) {
    List<String> changes = new ArrayList<>();
    if (!before.open()) {
      changes.add("reopened");
    }
    Set<Criterion> failed = failed(criteria, before);
    now.verdicts().stream()
        .filter(verdict -> verdict.holds() && failed.contains(verdict.criterion()))
        .map(News::inWords)
        .map(Lines::one)
        .forEach(changes::add);
    return new News(before.replacedAt(), List.copyOf(changes));
  }

  /** On one line of a mail. */
  String line() {
    return String.join(", ", changes);
  }

  private static Set<Criterion> failed(Criteria criteria, Version before) {
    Set<Criterion> failed = new HashSet<>();
    for (Verdict verdict : Checks.explain(criteria, before.subject().job()).verdicts()) {
      if (!verdict.holds()) {
        failed.add(verdict.criterion());
      }
    }
    return failed;
  }

  private static String inWords(Verdict verdict) {
    Criterion criterion = verdict.criterion();
    if (!verdict.stated()) {
      return criterion.label().toLowerCase(Locale.ROOT) + " no longer stated";
    }
    return switch (criterion) {
      case ROLE -> "now listed as " + verdict.found();
      case INDUSTRY -> "industry now " + verdict.found();
      case PLACE, PAY -> "now " + verdict.found();
      case SHIFT, EMPLOYMENT, WORKPLACE -> "now " + verdict.found().toLowerCase(Locale.ROOT);
      case EDUCATION, EXPERIENCE, KEYWORDS -> "now " + verdict.told();
      case EXCLUDED_KEYWORDS -> "no longer mentions what you avoid";
      case EXCLUDED_EMPLOYERS -> "now at " + verdict.found();
    };
  }
}
