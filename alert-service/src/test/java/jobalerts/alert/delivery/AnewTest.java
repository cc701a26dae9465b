package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.Version;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Shift;
import org.junit.jupiter.api.Test;

class AnewTest {

  private static final Criteria WELL_PAID =
      Wanted.nothing().pay("30", PayPeriod.HOUR).shifts(Shift.FIRST).criteria();
  private static final Jobs FITS = Jobs.valid();
  private static final Jobs PAYS_LESS = Jobs.valid().pay(Jobs.pay("20", "25", PayPeriod.HOUR));
  private static final Jobs AT_NIGHT = Jobs.valid().shifts(Shift.THIRD);

  @Test
  void tellsAgainWhatWasClosedInBetween() {
    assertThat(Anew.since(WELL_PAID, List.of(Earlier.open(1, FITS), Earlier.closed(2, FITS)), 1, 3))
        .contains(Instant.ofEpochSecond(2));
  }

  @Test
  void tellsAgainWhatDidNotFitInBetween() {
    assertThat(since(Earlier.open(1, FITS), Earlier.open(2, PAYS_LESS)))
        .contains(Instant.ofEpochSecond(2));
    assertThat(since(Earlier.open(1, FITS), Earlier.open(2, AT_NIGHT))).isPresent();
  }

  @Test
  void tellsNothingAgainThatFittedAllTheTime() {
    assertThat(since()).isEmpty();
    assertThat(since(Earlier.open(1, FITS), Earlier.open(2, FITS.title("Welder II")))).isEmpty();
  }

  @Test
  void asksNeitherTheToldVersionNorThoseBeforeNorThoseAfterTheMet() {
    List<Version> unfit =
        List.of(
            Earlier.closed(4, FITS),
            Earlier.closed(5, FITS),
            Earlier.open(6, FITS),
            Earlier.closed(7, FITS),
            Earlier.closed(8, FITS));

    assertThat(Anew.since(WELL_PAID, unfit, 5, 7)).isEmpty();
    assertThat(Anew.since(WELL_PAID, unfit, 5, 8)).contains(Instant.ofEpochSecond(7));
  }

  @Test
  void givesTheEndOfTheLastThatDidNotFit() {
    assertThat(
            since(
                Earlier.closed(2, FITS),
                Earlier.open(3, PAYS_LESS),
                Earlier.open(4, FITS),
                Earlier.open(5, FITS)))
        .contains(Instant.ofEpochSecond(3));
  }

  @Test
  void isNoNewsToWhomItDidNotMatterThatItChanged() {
    Criteria anyPay = Wanted.nothing().shifts(Shift.FIRST).criteria();

    assertThat(Anew.since(anyPay, List.of(Earlier.open(2, PAYS_LESS)), 1, 3)).isEmpty();
  }

  @Test
  void looksBackToTheMomentOnly() {
    List<Version> earlier = List.of(Earlier.closed(2, FITS), Earlier.open(3, FITS));

    assertThat(Anew.lastUnfit(WELL_PAID, earlier, Instant.ofEpochSecond(2))).isPresent();
    assertThat(Anew.lastUnfit(WELL_PAID, earlier, Instant.ofEpochSecond(3))).isEmpty();
  }

  private static Optional<Instant> since(Version... earlier) {
    return Anew.since(WELL_PAID, List.of(earlier), 1, 9);
  }
}
