package jobalerts.benchmarks.matching;

import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;

/** How often each term is asked for, and offered. */
final class Shares {

  static final Weights ROLES = Weights.zipf(Role.values().length, 0.7);
  static final Weights INDUSTRIES = Weights.zipf(Industry.values().length, 0.5);
  static final Weights SHIFTS = Weights.of(35, 25, 15, 10, 10, 5);
  static final Weights EMPLOYMENT = Weights.of(50, 15, 15, 15, 5);
  static final Weights EDUCATION = Weights.of(10, 30, 15, 15, 25, 4, 1);
  static final Weights EMPLOYERS = Weights.zipf(5_000, 0.8);

  /** All terms, for {@code Weights.draw}. */
  static final Role[] ALL_ROLES = Role.values();

  static final Industry[] ALL_INDUSTRIES = Industry.values();
  static final Shift[] ALL_SHIFTS = Shift.values();
  static final EmploymentType[] ALL_EMPLOYMENT = EmploymentType.values();
  static final Education[] ALL_EDUCATION = Education.values();

  private Shares() {}
}
