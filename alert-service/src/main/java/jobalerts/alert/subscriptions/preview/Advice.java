package jobalerts.alert.subscriptions.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.subscriptions.preview.Preview.Without;

/** Tells a candidate that an alert is too narrow or too wide, and what to do about it. */
final class Advice {

  private static final double FEW_A_WEEK = 1;
  private static final double MANY_A_DAY = 10;
  private static final int MOST = 3;
  private static final Map<Criterion, String> TO_ADD = toAdd();

  private Advice() {}

  static List<String> on(int openings, int days, Set<Criterion> given, List<Without> without) {
    if (openings * 7.0 / days < FEW_A_WEEK) {
      return narrow(openings, without);
    }
    return (double) openings / days > MANY_A_DAY ? wide(openings / days, given) : List.of();
  }

  private static List<String> narrow(int openings, List<Without> without) {
    List<String> advice = new ArrayList<>();
    advice.add(
        openings == 0
            ? "Nothing has come lately that fits."
            : "Less than one opening a week fits.");
    without.stream().limit(MOST).map(Advice::relaxed).forEach(advice::add);
    if (without.isEmpty()) {
      advice.add("Dropping one of your wishes alone would change nothing; try fewer of them.");
    }
    return advice;
  }

  private static String relaxed(Without without) {
    return "%s would add %s."
        .formatted(others(without.criterion()), count(without.adds(), "opening"));
  }

  private static String count(int count, String noun) {
    return count == 1 ? "1 " + noun : "%,d %ss".formatted(count, noun);
  }

  private static String others(Criterion criterion) {
    return switch (criterion) {
      case ROLE -> "Other roles";
      case PLACE -> "Other places";
      case INDUSTRY -> "Other industries";
      case SHIFT -> "Other shifts";
      case EMPLOYMENT -> "Other kinds of employment";
      case WORKPLACE -> "Other workplaces";
      case PAY -> "Less pay, or pay that is not stated,";
      case EDUCATION -> "Jobs that ask for more education";
      case EXPERIENCE -> "Jobs that ask for other experience";
      case KEYWORDS -> "Jobs without your keywords";
      case EXCLUDED_KEYWORDS -> "Jobs with the words you avoid";
      case EXCLUDED_EMPLOYERS -> "The employers you avoid";
    };
  }

  private static List<String> wide(int perDay, Set<Criterion> given) {
    List<String> advice = new ArrayList<>();
    advice.add("That is about %,d openings a day.".formatted(perDay));
    TO_ADD.forEach((criterion, wish) -> {
      if (!given.contains(criterion) && advice.size() < MOST) {
        advice.add(wish);
      }
    });
    return advice;
  }

  /** In the order in which they narrow most alerts. */
  private static Map<Criterion, String> toAdd() {
    Map<Criterion, String> toAdd = new LinkedHashMap<>();
    toAdd.put(Criterion.PLACE, "Say near which place, or in which states, you would work.");
    toAdd.put(Criterion.ROLE, "Tick the roles that you look for.");
    toAdd.put(Criterion.SHIFT, "Tick the shifts that suit you.");
    toAdd.put(Criterion.PAY, "Say how much the job must pay.");
    toAdd.put(Criterion.INDUSTRY, "Tick the industries that you know.");
    toAdd.put(Criterion.KEYWORDS, "Give words that must stand in the advertisement.");
    return toAdd;
  }
}
