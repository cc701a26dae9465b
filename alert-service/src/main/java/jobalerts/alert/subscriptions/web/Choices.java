package jobalerts.alert.subscriptions.web;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;

/** What the form offers to choose from. */
record Choices(List<Group> roles, List<State> nearStates, List<State> otherStates) {

  record Group(String label, Collection<? extends Term> terms) {}

  static final Choices ALL = all();

  private static Choices all() {
    List<State> near =
        List.of(
            State.MN, State.WI, State.IA, State.IL, State.MI, State.IN, State.OH, State.ND,
            State.SD, State.NE, State.MO, State.KS);
    Set<State> others = EnumSet.allOf(State.class);
    near.forEach(others::remove);
    return new Choices(
        List.of(
            new Group("Leading", EnumSet.range(Role.PLANT_MANAGER, Role.PROGRAM_MANAGER)),
            new Group(
                "Engineering and planning",
                EnumSet.range(Role.PRODUCTION_PLANNER, Role.DESIGN_ENGINEER)),
            new Group(
                "Trades and production",
                EnumSet.range(Role.MAINTENANCE_TECHNICIAN, Role.QUALITY_INSPECTOR))),
        near,
        List.copyOf(others));
  }

  public Term[] industries() {
    return Industry.values();
  }

  public Term[] shifts() {
    return Shift.values();
  }

  public Term[] employment() {
    return EmploymentType.values();
  }

  public Term[] workplaces() {
    return Workplace.values();
  }

  public Term[] education() {
    return Education.values();
  }

  public List<Zones.Zone> zones(String chosen) {
    return Zones.with(chosen);
  }

  public DayOfWeek[] days() {
    return DayOfWeek.values();
  }

  public Term[] cadences() {
    return Cadence.values();
  }
}
