package jobalerts.alert.delivery;

import java.util.ArrayList;
import java.util.List;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.matching.Keywords;

/**
 * What an alert asks for, without a word that its writer chose: anybody may have a confirmation
 * sent to anybody, and must not get a text of their own there.
 */
final class AskedFor {

  private AskedFor() {}

  static List<String> withoutFreeText(Criteria wish) {
    Keywords keywords = wish.keywords();
    List<String> lines = new ArrayList<>(Checks.inWords(bare(wish)));
    add(lines, Criterion.KEYWORDS, keywords.all().size() + keywords.any().size());
    add(lines, Criterion.EXCLUDED_KEYWORDS, keywords.none().size());
    add(lines, Criterion.EXCLUDED_EMPLOYERS, wish.excludedEmployers().size());
    return lines;
  }

  private static void add(List<String> lines, Criterion criterion, int count) {
    if (count > 0) {
      lines.add(criterion.label() + ": " + count + " of your choice");
    }
  }

  private static Criteria bare(Criteria wish) {
    return new Criteria(
        wish.roles(),
        wish.states(),
        wish.within(),
        wish.industries(),
        wish.shifts(),
        wish.employment(),
        wish.workplaces(),
        wish.leastPay(),
        wish.payUnstatedToo(),
        wish.mostEducation(),
        wish.leastExperienceYears(),
        wish.mostExperienceYears(),
        Keywords.NONE,
        List.of());
  }
}
