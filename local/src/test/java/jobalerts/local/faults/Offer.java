package jobalerts.local.faults;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;

/**
 * One version of a posting: as it is sent, and as the ingest-service is to understand it. Its text
 * is too short to be a near-duplicate of another.
 *
 * @param pay dollars an hour
 * @param made a word of the text that alerts may ask for
 */
record Offer(int number, Role role, State state, Shift shift, int pay, String made) {

  static final List<Role> ROLES =
      List.of(
          Role.PRODUCTION_SUPERVISOR,
          Role.MACHINIST,
          Role.WELDER,
          Role.MAINTENANCE_TECHNICIAN,
          Role.QUALITY_ENGINEER,
          Role.PLANT_MANAGER);
  static final List<State> STATES =
      List.of(State.WI, State.MN, State.IL, State.OH, State.TX, State.MI);
  static final List<Shift> SHIFTS = List.of(Shift.FIRST, Shift.SECOND, Shift.THIRD);
  static final List<String> MADE = List.of("gaskets", "trailers", "gearboxes", "cartons");

  static Offer random(int number, RandomGenerator random) {
    return new Offer(
        number,
        any(ROLES, random),
        any(STATES, random),
        any(SHIFTS, random),
        random.nextInt(20, 50),
        any(MADE, random));
  }

  /** The same posting, moved to another state, which alerts of both places have met. */
  Offer moved(RandomGenerator random) {
    State other = any(STATES.stream().filter(one -> one != state).toList(), random);
    return new Offer(number, role, other, shift, pay, made);
  }

  String externalId() {
    return "opening-" + number;
  }

  String json() {
    return """
    {"@type": "JobPosting", "identifier": "%s", "title": "%s", "description": "%s",
     "hiringOrganization": {"name": "Plant %d"}, "workHours": "%s",
     "jobLocation": {"address": {"addressRegion": "%s"}},
     "baseSalary": {"currency": "USD", "value": {"value": %d, "unitText": "HOUR"}}}
    """
        .formatted(externalId(), role.label(), text(), number, shift.label(), state.id(), pay);
  }

  Job job() {
    BigDecimal dollars = BigDecimal.valueOf(pay);
    return new Job(
        role.label(),
        "Plant " + number,
        null,
        text(),
        null,
        List.of(role),
        null,
        List.of(shift),
        List.of(),
        null,
        null,
        new Pay(dollars, dollars, PayPeriod.HOUR),
        null,
        List.of(new Place(null, state, null, null, null)),
        null,
        null,
        null);
  }

  private String text() {
    return "Here we make " + made + ".";
  }

  static <T> T any(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
