package jobalerts.benchmarks.matching;

import static jobalerts.benchmarks.matching.Shares.ALL_EDUCATION;
import static jobalerts.benchmarks.matching.Shares.ALL_EMPLOYMENT;
import static jobalerts.benchmarks.matching.Shares.ALL_INDUSTRIES;
import static jobalerts.benchmarks.matching.Shares.ALL_ROLES;
import static jobalerts.benchmarks.matching.Shares.ALL_SHIFTS;
import static jobalerts.benchmarks.matching.Shares.EDUCATION;
import static jobalerts.benchmarks.matching.Shares.EMPLOYERS;
import static jobalerts.benchmarks.matching.Shares.EMPLOYMENT;
import static jobalerts.benchmarks.matching.Shares.INDUSTRIES;
import static jobalerts.benchmarks.matching.Shares.ROLES;
import static jobalerts.benchmarks.matching.Shares.SHIFTS;

import java.util.List;
import java.util.random.RandomGenerator;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;

/** What plants offer: everything stated but, now and then, education and experience. */
final class RandomJobs {

  private static final double STATED = 0.7;

  private final Country country;
  private final Language language;

  RandomJobs(Country country, Language language) {
    this.country = country;
    this.language = language;
  }

  Job job(RandomGenerator random, int words) {
    List<Role> roles = List.copyOf(ROLES.draw(random, random.nextInt(4) == 0 ? 2 : 1, ALL_ROLES));
    return new Job(
        roles.getFirst().label(),
        Language.employer(EMPLOYERS.draw(random)),
        null,
        language.text(random, words),
        null,
        roles,
        ALL_INDUSTRIES[INDUSTRIES.draw(random)],
        List.copyOf(SHIFTS.draw(random, random.nextInt(1, 3), ALL_SHIFTS)),
        List.copyOf(EMPLOYMENT.draw(random, 1, ALL_EMPLOYMENT)),
        random.nextDouble() < STATED ? ALL_EDUCATION[EDUCATION.draw(random)] : null,
        random.nextDouble() < STATED ? random.nextInt(13) : null,
        Wages.offered(random, roles.getFirst()),
        null,
        List.of(country.city(random)),
        null,
        null,
        null);
  }
}
