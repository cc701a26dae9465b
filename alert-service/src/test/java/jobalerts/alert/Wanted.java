package jobalerts.alert;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jobalerts.alert.matching.Circle;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/** Criteria that ask for nothing, and one wish at a time. */
public record Wanted(Criteria criteria) {

  public static Wanted nothing() {
    return new Wanted(Criteria.NONE);
  }

  public static Criteria role(Role... roles) {
    return nothing().roles(roles).criteria();
  }

  public Wanted roles(Role... roles) {
    return what(Set.of(roles), criteria.industries(), criteria.shifts(), criteria.employment());
  }

  public Wanted industries(Industry... industries) {
    return what(criteria.roles(), Set.of(industries), criteria.shifts(), criteria.employment());
  }

  public Wanted shifts(Shift... shifts) {
    return what(criteria.roles(), criteria.industries(), Set.of(shifts), criteria.employment());
  }

  public Wanted employment(EmploymentType... types) {
    return what(criteria.roles(), criteria.industries(), criteria.shifts(), Set.of(types));
  }

  private Wanted what(
      Set<Role> roles,
      Set<Industry> industries,
      Set<Shift> shifts,
      Set<EmploymentType> employment) {
    return new Wanted(
        new Criteria(
            roles,
            criteria.states(),
            criteria.within(),
            industries,
            shifts,
            employment,
            criteria.workplaces(),
            criteria.leastPay(),
            criteria.payUnstatedToo(),
            criteria.mostEducation(),
            criteria.leastExperienceYears(),
            criteria.mostExperienceYears(),
            criteria.keywords(),
            criteria.excludedEmployers()));
  }

  public Wanted states(State... states) {
    return where(Set.of(states), null, criteria.workplaces());
  }

  public Wanted within(int miles, Place centre) {
    Double lat = centre.lat();
    Double lon = centre.lon();
    if (lat == null || lon == null) {
      throw new IllegalArgumentException("nobody knows where " + centre + " lies");
    }
    return where(Set.of(), new Circle(centre.label(), lat, lon, miles), criteria.workplaces());
  }

  public Wanted workplaces(Workplace... workplaces) {
    return where(criteria.states(), criteria.within(), Set.of(workplaces));
  }

  private Wanted where(Set<State> states, @Nullable Circle within, Set<Workplace> workplaces) {
    return new Wanted(
        new Criteria(
            criteria.roles(),
            states,
            within,
            criteria.industries(),
            criteria.shifts(),
            criteria.employment(),
            workplaces,
            criteria.leastPay(),
            criteria.payUnstatedToo(),
            criteria.mostEducation(),
            criteria.leastExperienceYears(),
            criteria.mostExperienceYears(),
            criteria.keywords(),
            criteria.excludedEmployers()));
  }

  public Wanted pay(String least, PayPeriod period) {
    PayFloor floor = new PayFloor(new BigDecimal(least), period);
    return pay(floor, criteria.payUnstatedToo());
  }

  public Wanted payUnstatedToo(boolean too) {
    return pay(criteria.leastPay(), too);
  }

  private Wanted pay(@Nullable PayFloor least, @Nullable Boolean unstatedToo) {
    return limits(
        least,
        unstatedToo,
        criteria.mostEducation(),
        criteria.leastExperienceYears(),
        criteria.mostExperienceYears());
  }

  public Wanted education(Education most) {
    return background(most, criteria.leastExperienceYears(), criteria.mostExperienceYears());
  }

  public Wanted experience(int most) {
    return background(criteria.mostEducation(), criteria.leastExperienceYears(), most);
  }

  public Wanted experienceFrom(int least) {
    return background(criteria.mostEducation(), least, criteria.mostExperienceYears());
  }

  private Wanted background(
      @Nullable Education education, @Nullable Integer leastYears, @Nullable Integer mostYears) {
    return limits(criteria.leastPay(), criteria.payUnstatedToo(), education, leastYears, mostYears);
  }

  private Wanted limits(
      @Nullable PayFloor leastPay,
      @Nullable Boolean payUnstatedToo,
      @Nullable Education mostEducation,
      @Nullable Integer leastExperienceYears,
      @Nullable Integer mostExperienceYears) {
    return new Wanted(
        new Criteria(
            criteria.roles(),
            criteria.states(),
            criteria.within(),
            criteria.industries(),
            criteria.shifts(),
            criteria.employment(),
            criteria.workplaces(),
            leastPay,
            payUnstatedToo,
            mostEducation,
            leastExperienceYears,
            mostExperienceYears,
            criteria.keywords(),
            criteria.excludedEmployers()));
  }

  public Wanted all(String... keywords) {
    Keywords old = criteria.keywords();
    return words(new Keywords(List.of(keywords), old.any(), old.none()), without());
  }

  public Wanted any(String... keywords) {
    Keywords old = criteria.keywords();
    return words(new Keywords(old.all(), List.of(keywords), old.none()), without());
  }

  public Wanted none(String... keywords) {
    Keywords old = criteria.keywords();
    return words(new Keywords(old.all(), old.any(), List.of(keywords)), without());
  }

  public Wanted notAt(String... employers) {
    return words(criteria.keywords(), List.of(employers));
  }

  private List<String> without() {
    return criteria.excludedEmployers();
  }

  private Wanted words(Keywords keywords, List<String> excludedEmployers) {
    return new Wanted(
        new Criteria(
            criteria.roles(),
            criteria.states(),
            criteria.within(),
            criteria.industries(),
            criteria.shifts(),
            criteria.employment(),
            criteria.workplaces(),
            criteria.leastPay(),
            criteria.payUnstatedToo(),
            criteria.mostEducation(),
            criteria.leastExperienceYears(),
            criteria.mostExperienceYears(),
            keywords,
            excludedEmployers));
  }
}
