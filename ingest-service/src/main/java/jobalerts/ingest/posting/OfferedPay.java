package jobalerts.ingest.posting;

import java.math.BigDecimal;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the pay among the money that words name: a labeled range before a labeled amount before
 * one with a unit, and the first of equals. So where an advertisement has a range for each state or
 * level, its first one is taken.
 */
final class OfferedPay {

  /** Where the words stand, which tells how much must be said for an amount to be pay. */
  enum Place {
    FIELD("baseSalary"),
    TITLE("title"),
    DESCRIPTION("description");

    private final String field;

    Place(String field) {
      this.field = field;
    }
  }

  private static final int NEAR = 8;

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
      case FIELD -> rank(offer);
      case TITLE -> isMoneyOfTitle(offer, label) ? rank(offer) : 0;
      case DESCRIPTION -> label.named() ? rankNamed(offer, label) : rankUnnamed(offer, cues);
    };
  }

  private static int rank(Offer offer) {
    return offer.isRange() ? 4 : 3;
  }

  private static int rankNamed(Offer offer, PayLabel label) {
    boolean near = label.gap() <= NEAR || offer.isRange() || offer.unit().isStated();
    return near && isMoney(offer, label) ? rank(offer) : 0;
  }

  /** A unit tells that it is pay, and so does a range in cents or on a line of its own. */
  private static int rankUnnamed(Offer offer, PayCues cues) {
    if (!offer.isInDollars() || offer.unit().isStated()) {
      return offer.isInDollars() ? 2 : 0;
    }
    boolean precise = offer.isRange() && offer.isGrouped();
    boolean alone = (offer.isRange() || offer.isInThousands()) && cues.isAlone(offer);
    return precise || alone ? 1 : 0;
  }

  /** A number without a dollar sign stands near its pay word; one like any other, right by it. */
  private static boolean isMoney(Offer offer, PayLabel label) {
    boolean near = label.named() && label.gap() <= (offer.looksLikeMoney() ? NEAR : 0);
    return near || offer.isInDollars();
  }

  private static boolean isMoneyOfTitle(Offer offer, PayLabel label) {
    boolean thousands = offer.isRange() && offer.isInThousands();
    boolean measured = offer.unit().period() != null && !offer.unit().loose();
    return thousands || measured || isMoney(offer, label);
  }

  private @Nullable Found<Pay> found(Offer offer, PayLabel label, PayCues cues) {
    boolean lacks = PaySize.lacksThousands(offer, cues.hasBonus(offer));
    Offer whole = lacks ? offer.inThousands() : offer;
    PayPeriod period = period(whole, label);
    return period == null
        ? null
        : Found.in(
            place.field,
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
