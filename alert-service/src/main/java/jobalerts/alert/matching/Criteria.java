package jobalerts.alert.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate looks for. Every criterion is optional and all that are given must hold; what a
 * posting leaves unstated passes or fails by the rule told at each {@link Criterion}.
 *
 * @param states given instead of {@code within}, never beside it
 * @param payUnstatedToo whether a posting without pay passes {@code leastPay}; yes unless refused
 * @param mostEducation passes postings that require this degree or less
 * @param leastExperienceYears passes postings that require as many years or more
 * @param mostExperienceYears passes postings that require as many years or fewer
 * @param excludedEmployers words of names; case and accents do not count
 */
public record Criteria(
    Set<Role> roles,
    Set<State> states,
    @Nullable Circle within,
    Set<Industry> industries,
    Set<Shift> shifts,
    Set<EmploymentType> employment,
    Set<Workplace> workplaces,
    @Nullable PayFloor leastPay,
    @Nullable Boolean payUnstatedToo,
    @Nullable Education mostEducation,
    @Nullable Integer leastExperienceYears,
    @Nullable Integer mostExperienceYears,
    Keywords keywords,
    List<String> excludedEmployers) {

  public static final Criteria NONE =
      new Criteria(
          Set.of(),
          Set.of(),
          null,
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          null,
          null,
          null,
          null,
          null,
          Keywords.NONE,
          List.of());

  public Criteria {
    roles = ordered(Role.class, roles);
    states = ordered(State.class, states);
    industries = ordered(Industry.class, industries);
    shifts = ordered(Shift.class, shifts);
    employment = ordered(EmploymentType.class, employment);
    workplaces = ordered(Workplace.class, workplaces);
    keywords = orNone(keywords);
    excludedEmployers = Keywords.tidy(excludedEmployers);
    if (within != null && !states.isEmpty()) {
      throw new IllegalArgumentException("either states or a place with a radius, not both");
    }
    requireYears(leastExperienceYears);
    requireYears(mostExperienceYears);
    if (leastExperienceYears != null
        && mostExperienceYears != null
        && leastExperienceYears > mostExperienceYears) {
      throw new IllegalArgumentException("the least years of experience are above the most");
    }
  }

  /** Whether nothing at all narrows the alert; such an alert is refused. */
  @JsonIgnore
  public boolean isEmpty() {
    return Checks.ALL.stream().noneMatch(check -> check.given(this));
  }

  private static void requireYears(@Nullable Integer years) {
    if (years != null && (years < 0 || years > 60)) {
      throw new IllegalArgumentException("years of experience are 0 to 60");
    }
  }

  private static Keywords orNone(@Nullable Keywords keywords) {
    return keywords == null ? Keywords.NONE : keywords;
  }

  private static <T extends Enum<T>> Set<T> ordered(Class<T> type, @Nullable Collection<T> terms) {
    Set<T> set = EnumSet.noneOf(type);
    if (terms != null) {
      set.addAll(terms);
    }
    return Collections.unmodifiableSet(set);
  }
}
