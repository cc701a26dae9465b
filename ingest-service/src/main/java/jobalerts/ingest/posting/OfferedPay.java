package jobalerts.ingest.posting;

import java.math.BigDecimal;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the pay among the money that words name: a labeled range before a labeled amount before
 * one with a unit, and the first of equals. So where an advertisement has a range for each state
 * or level, its first one is taken.
 */
final class OfferedPay {

  /** Where the words stand, which tells how much must be said for an amount to be pay. */
  enum Place {
    FIELD,
    TITLE,
    DESCRIPTION
  }

  private final PayVocabulary vocabulary;
  private final Place place;
  private final Words words;

  OfferedPay(PayVocabulary vocabulary, Place place, Words words) {
    this.vocabulary = vocabulary;
    this.place = place;
    this.words = words;
  }

  @Nullable Found<Pay> best() {
    PayCues cues = new PayCues(vocabulary, words);
    PayContext context = new PayContext(cues, words, place == Place.TITLE);
    Found<Pay> best = null;
    int most = 0;
    for (Offer offer : new Offers(words.text(), vocabulary.units(), place == Place.FIELD).all()) {
      PayLabel label = context.label(offer);
      int rank = rank(offer, label, cues);
      Found<Pay> found = rank > most ? found(offer, label, cues) : null;
      if (found != null) {
        best = found;
        most = rank;
      }
    }
    return best;
  }

  /** 0 for what is no pay. */
  private int rank(Offer offer, PayLabel label, PayCues cues) {
    boolean other = offer.isForeign() || offer.unit().other();
    if (other || label.against() || cues.bound(offer) == PayCue.EXTRA) {
      return 0;
    }
    return switch (place) {
      case FIELD -> offer.isRange() ? 2 : 1;
      case TITLE -> isMoneyOfTitle(offer, label) ? (offer.isRange() ? 2 : 1) : 0;
      case DESCRIPTION -> rankOfText(offer, label, cues);
    };
  }

  private static int rankOfText(Offer offer, PayLabel label, PayCues cues) {
    if (label.named()) {
      return !isMoney(offer, label) ? 0 : offer.isRange() ? 4 : 3;
    }
    if (!offer.isInDollars()) {
      return 0;
    }
    if (offer.unit().isStated()) {
      return 2;
    }
    boolean precise = offer.isRange() && offer.isGrouped();
    boolean alone = (offer.isRange() || offer.isInThousands()) && cues.isAlone(offer);
    return precise || alone ? 1 : 0;
  }

  private static boolean isMoney(Offer offer, PayLabel label) {
    return offer.isInDollars()
        || (label.named() && label.gap() <= (offer.looksLikeMoney() ? 8 : 0));
  }

  private static boolean isMoneyOfTitle(Offer offer, PayLabel label) {
    PayUnit unit = offer.unit();
    return isMoney(offer, label)
        || (offer.isRange() && offer.isInThousands())
        || (unit.period() != null && !unit.loose());
  }

  private @Nullable Found<Pay> found(Offer offer, PayLabel label, PayCues cues) {
    boolean lacks = PaySize.lacksThousands(offer, cues.hasBonus(offer));
    Offer whole = lacks ? offer.inThousands() : offer;
    PayPeriod period = period(whole, label);
    return period == null
        ? null
        : Found.in(
            place == Place.FIELD ? "baseSalary" : place == Place.TITLE ? "title" : "description",
            words.text().substring(offer.from(), offer.to()),
            pay(whole, period, cues.bound(offer)));
  }

  private static @Nullable PayPeriod period(Offer offer, PayLabel label) {
    PayPeriod unit = offer.unit().period();
    if (unit != null) {
      return PaySize.fits(offer.min(), offer.max(), unit) ? unit : null;
    }
    PayPeriod named = label.period();
    return named != null && PaySize.fits(offer.min(), offer.max(), named)
        ? named
        : PaySize.period(offer.min(), offer.max());
  }

  private static Pay pay(Offer offer, PayPeriod period, @Nullable PayCue bound) {
    BigDecimal min = offer.min();
    BigDecimal max = offer.max();
    if (offer.isRange()) {
      return new Pay(min.signum() == 0 ? null : min, max, period);
    }
    if (bound == PayCue.MOST) {
      return new Pay(null, max, period);
    }
    return new Pay(min, offer.unit().open() || bound == PayCue.LEAST ? null : max, period);
  }
}
