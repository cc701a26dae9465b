package jobalerts.alert.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Workplace;

/**
 * The rules of matching written a second time, from their description and by other means: words as
 * lists, distance by the law of cosines, pay as big numbers. It shares no code with Checks.
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

  private final Job job;
  private final NaiveWords words;
  private final NaiveWords employer;

  NaiveOracle(Job job) {
    this.job = job;
    this.words = NaiveWords.of(job.title() + " " + job.text());
    this.employer = NaiveWords.of(job.employer());
  }

  boolean meets(Criteria wish) {
    return what(wish) && where(wish) && terms(wish) && pay(wish) && words(wish);
  }

  private boolean what(Criteria wish) {
    boolean role = wish.roles().isEmpty() || meet(wish.roles(), job.roles());
    var industry = job.industry();
    return role
        && (wish.industries().isEmpty()
            || (industry != null && wish.industries().contains(industry)));
  }

  private boolean where(Criteria wish) {
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
    double cosine =
        Math.sin(a) * Math.sin(b)
            + Math.cos(a) * Math.cos(b) * Math.cos(Math.toRadians(lon - circle.lon()));
    return Math.acos(Math.min(1, cosine)) * EARTH_RADIUS_MILES <= circle.miles();
  }

  private boolean terms(Criteria wish) {
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
            && years.compareTo(mostYears == null ? Integer.valueOf(Integer.MAX_VALUE) : mostYears)
                <= 0);
  }

  private boolean pay(Criteria wish) {
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
    return dollars(max, pay.period()).compareTo(dollars(floor.amount(), floor.period())) >= 0;
  }

  /** Of a year; half a dollar counts as a whole one. */
  private static BigInteger dollars(BigDecimal amount, PayPeriod period) {
    return amount
        .multiply(BigDecimal.valueOf(period.perYear()))
        .add(new BigDecimal("0.5"))
        .toBigInteger();
  }

  private boolean words(Criteria wish) {
    Keywords keywords = wish.keywords();
    boolean anyOf = keywords.any().isEmpty();
    for (String phrase : keywords.any()) {
      anyOf |= words.mention(phrase);
    }
    boolean allOf = true;
    for (String phrase : keywords.all()) {
      allOf &= words.mention(phrase);
    }
    boolean noneOf = true;
    for (String phrase : keywords.none()) {
      noneOf &= !words.mention(phrase);
    }
    boolean elsewhere = true;
    for (String name : wish.excludedEmployers()) {
      elsewhere &= !employer.mention(name);
    }
    return anyOf && allOf && noneOf && elsewhere;
  }

  private static <T> boolean meet(Set<T> wanted, List<T> found) {
    return !Collections.disjoint(wanted, found);
  }
}
