package jobalerts.local.faults;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.alert.matching.PayFloor;
import jobalerts.common.vocabulary.PayPeriod;

/** An alert of the subscriber with that number; some subscribers have several. */
record Alert(int subscriber, Criteria criteria) {

  /** A few ask for little and meet many postings, most meet one in some twenty. */
  static Alert random(int subscribers, RandomGenerator random) {
    boolean choosy = random.nextInt(20) > 0;
    Criteria criteria =
        new Criteria(
            some(Offer.ROLES, choosy ? 1 : 3, random),
            some(Offer.STATES, choosy ? 1 : 3, random),
            null,
            Set.of(),
            random.nextInt(3) == 0 ? some(Offer.SHIFTS, 2, random) : Set.of(),
            Set.of(),
            Set.of(),
            random.nextInt(2) == 0 ? floor(random) : null,
            null,
            null,
            null,
            null,
            random.nextInt(10) == 0 ? word(random) : Keywords.NONE,
            List.of());
    return new Alert(random.nextInt(subscribers), criteria);
  }

  /** An address at one of many domains. */
  static String email(int subscriber) {
    return "s%d@d%d.example.com".formatted(subscriber, subscriber % 97);
  }

  static int subscriber(String email) {
    return Integer.parseInt(email.substring(1, email.indexOf('@')));
  }

  private static PayFloor floor(RandomGenerator random) {
    return new PayFloor(BigDecimal.valueOf(random.nextInt(15, 40)), PayPeriod.HOUR);
  }

  private static Keywords word(RandomGenerator random) {
    return new Keywords(List.of(), List.of(Offer.any(Offer.MADE, random)), List.of());
  }

  /** Up to so many, and by chance the same one twice. */
  private static <T> Set<T> some(List<T> all, int most, RandomGenerator random) {
    return Set.copyOf(
        random.ints(most, 0, all.size()).mapToObj(all::get).collect(Collectors.toSet()));
  }
}
