package jobalerts.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PausedDomainsIT {

  private static final String STRICT = "strict.example";
  private static final String KIND = "kind.example";
  private static final String STATUS = "5.7.1";

  private final Bounces bounces = new Bounces();
  private final PausedDomains domains = bounces.domains;

  @Test
  void pausesADomainAfterRefusalsInARow() {
    refuse(2);
    assertThat(paused()).isEmpty();

    domains.refused("STRICT.example", STATUS);

    assertThat(paused()).isEqualTo(Map.of(STRICT, in(Duration.ofMinutes(15))));
    assertThat(bounces.domains().pausedUntil(List.of(STRICT))).containsKey(STRICT);
    assertThat(bounces.metrics.counter("jobalerts.mails.policy.refusals").count()).isEqualTo(3);
  }

  @Test
  void startsAnewAfterAnAcceptance() {
    refuse(2);

    domains.accepted(List.of(STRICT, KIND));
    refuse(2);

    assertThat(paused()).isEmpty();
  }

  @Test
  void doublesThePauseWhenTheFirstMailAfterItIsRefused() {
    refuse(3);
    bounces.clock.pass(Duration.ofMinutes(15));
    assertThat(paused()).isEmpty();

    refuse(1);

    assertThat(paused()).isEqualTo(Map.of(STRICT, in(Duration.ofMinutes(30))));
  }

  @Test
  void countsRefusalsWithinAPauseWithoutLengtheningIt() {
    refuse(50);

    assertThat(paused()).isEqualTo(Map.of(STRICT, in(Duration.ofMinutes(15))));
    assertThat(domains.all()).extracting(DomainRefusals::refusals).containsExactly(50);
  }

  @Test
  void pausesForSixHoursAtTheLongest() {
    assertThat(CountedRefusals.pauseAfter(4)).isEqualTo(Duration.ofHours(4));
    assertThat(CountedRefusals.pauseAfter(5)).isEqualTo(Duration.ofHours(6));
    assertThat(CountedRefusals.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void keepsReportedRefusalsInSpiteOfARelaysAcceptance() {
    for (int i = 0; i < 3; i++) {
      domains.reported(STRICT, STATUS);
      domains.accepted(List.of(STRICT));
    }

    assertThat(paused()).containsKey(STRICT);
  }

  @Test
  void startsTheRowOfReportsAnewAfterADayWithoutOne() {
    domains.reported(STRICT, STATUS);
    domains.reported(STRICT, STATUS);
    bounces.clock.pass(Duration.ofDays(1).plusSeconds(1));

    domains.reported(STRICT, STATUS);

    assertThat(paused()).isEmpty();
  }

  @Test
  void seesWithinASecondWhatAnotherInstanceCounted() {
    assertThat(paused()).isEmpty();
    PausedDomains other = bounces.domains();
    for (int i = 0; i < 3; i++) {
      other.refused(STRICT, STATUS);
    }

    bounces.clock.pass(Duration.ofSeconds(1));

    assertThat(paused()).containsKey(STRICT);
  }

  @Test
  void resumesForAnOperator() {
    refuse(3);

    assertThat(domains.resume(STRICT)).isTrue();

    assertThat(paused()).isEmpty();
    assertThat(domains.resume(STRICT)).isFalse();
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      domains.refused(STRICT, STATUS);
    }
  }

  private Map<String, Instant> paused() {
    return domains.pausedUntil(List.of(STRICT, KIND));
  }

  private Instant in(Duration time) {
    return bounces.clock.instant().plus(time);
  }
}
