package jobalerts.alert.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.Workplace;

/**
 * The rules of matching written a second time, from their description and by other means: words as
 * lists, distance by the law of cosines, pay as decimal numbers. It shares no code with Checks.
 */
final class NaiveOracle {

  private static final double EARTH_RADIUS_MILES = 3_958.7613;

  private static final List<Education> DEGREES =
      List.of(
          Education.NONE,
          Education.HIGH_SCHOOL,
          Education.CERTIFICATE,
          Education.ASSOCIATE,
          Education.BACHELOR,
          Education.MASTER,
          Education.DOCTORATE);

  private NaiveOracle() {}

  static boolean matches(Criteria wish, Job job) {
    return what(wish, job)
        && where(wish, job)
        && terms(wish, job)
        && pay(wish, job)
        && words(wish, job);
  }

  private static boolean what(Criteria wish, Job job) {
    boolean role = wish.roles().isEmpty() || meet(wish.roles(), job.roles());
    var industry = job.industry();
    return role
        && (wish.industries().isEmpty()
            || (industry != null && wish.industries().contains(industry)));
  }

  private static boolean where(Criteria wish, Job job) {
    Workplace workplace = job.workplace() == null ? Workplace.ON_SITE : job.workplace();
    if (!wish.workplaces().isEmpty() && !wish.workplaces().contains(workplace)) {
      return false;
    }
    if (wish.within() == null && wish.states().isEmpty()) {
      return true;
    }
    if (job.places().isEmpty()) {
      return workplace == Workplace.REMOTE;
    }
    for (Place place : job.places()) {
      if (wish.within() == null ? inState(wish, place) : near(wish.within(), place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inState(Criteria wish, Place place) {
    return place.state() != null && wish.states().contains(place.state());
  }

  private static boolean near(Circle circle, Place place) {
    Double lat = place.lat();
    Double lon = place.lon();
    if (lat == null || lon == null) {
      return false;
    }
    double a = Math.toRadians(circle.lat());
    double b = Math.toRadians(lat);
    double angle =
        Math.acos(
            Math.sin(a) * Math.sin(b)
                + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(lon - circle.lon())));
    return angle * EARTH_RADIUS_MILES <= circle.miles();
  }

  private static boolean terms(Criteria wish, Job job) {
    if (!wish.shifts().isEmpty() && !job.shifts().isEmpty() && !meet(wish.shifts(), job.shifts())) {
      return false;
    }
    if (!wish.employment().isEmpty()
        && !job.employment().isEmpty()
        && !meet(wish.employment(), job.employment())) {
      return false;
    }
    var most = wish.mostEducation();
    var required = job.education();
    if (most != null && required != null && DEGREES.indexOf(required) > DEGREES.indexOf(most)) {
      return false;
    }
    Integer mostYears = wish.mostExperienceYears();
    Integer years = job.experienceYears();
    Integer leastYears = wish.leastExperienceYears();
    return years == null
        || (years.compareTo(leastYears == null ? Integer.valueOf(0) : leastYears) >= 0
            && years.compareTo(mostYears == null ? Integer.valueOf(99) : mostYears) <= 0);
  }

  private static boolean pay(Criteria wish, Job job) {
    PayFloor floor = wish.leastPay();
    Pay pay = job.pay();
    if (floor == null) {
      return true;
    }
    if (pay == null) {
      return wish.payUnstatedToo() == null || wish.payUnstatedToo().booleanValue();
    }
    BigDecimal max = pay.max();
    if (max == null) {
      return true;
    }
    BigDecimal aYear = max.multiply(BigDecimal.valueOf(pay.period().perYear()));
    BigDecimal wanted = floor.amount().multiply(BigDecimal.valueOf(floor.period().perYear()));
    return aYear.compareTo(wanted) >= 0;
  }

  private static boolean words(Criteria wish, Job job) {
    List<String> words = words(job.title() + " " + job.text());
    Keywords keywords = wish.keywords();
    boolean anyOf = keywords.any().isEmpty();
    for (String phrase : keywords.any()) {
      anyOf |= mentions(words, phrase);
    }
    boolean allOf = true;
    for (String phrase : keywords.all()) {
      allOf &= mentions(words, phrase);
    }
    boolean noneOf = true;
    for (String phrase : keywords.none()) {
      noneOf &= !mentions(words, phrase);
    }
    boolean employer = true;
    for (String name : wish.excludedEmployers()) {
      employer &= !mentions(words(job.employer()), name);
    }
    return anyOf && allOf && noneOf && employer;
  }

  private static boolean mentions(List<String> words, String phrase) {
    List<String> wanted = words(phrase);
    return !wanted.isEmpty() && Collections.indexOfSubList(words, wanted) >= 0;
  }

  /** Letter by letter; of accents this world has only the é. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : (text + " ").toCharArray()) {
      if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
        word.append(c == 'é' ? 'e' : Character.toLowerCase(c));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static <T> boolean meet(Set<T> wanted, List<T> found) {
    return !Collections.disjoint(wanted, found);
  }
}
