package jobalerts.ingest.posting;

import java.util.List;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What the words around an offer say of it: the cues before it in its sentence, from the nearest
 * one on, and the first cue after it. A cue against it counts if it is near, or if there is no pay
 * word; one that is set apart ("sign-on bonus, $20/hr") does not. An offer that begins a sentence
 * takes its label from the sentence before it, such as the heading "Pay range". The cue after it
 * counts unless something new begins in between: "$20/hr + bonus".
 */
final class PayContext {

  private static final int LONGEST_LEAD = 4;
  private static final int LONGEST_HEADING = 8;
  private static final int NEAR = 4;

  private final PayCues cues;
  private final Words words;
  private final boolean title;

  /** The words before that one belong to the offer before. */
  private int spent;

  /** A title is full of what would speak against an amount elsewhere: "Sales", "Project". */
  PayContext(PayCues cues, Words words, boolean title) {
    this.cues = cues;
    this.words = words;
    this.title = title;
  }

  /** Asked for one offer after another, from left to right. */
  PayLabel label(Offer offer) {
    PayLabel before = before(offer, words.at(offer.from()));
    Phrases.Match<PayCue> after = cues.after(offer);
    spent = words.at(offer.to());
    if (after == null || before.against()) {
      return before;
    }
    boolean far = after.meaning() == PayCue.WORTH && after.from() > spent + 2;
    if (binds(after.meaning(), offer) && !far) {
      spent = after.to();
      return PayLabel.AGAINST;
    }
    boolean names = after.meaning().isPay() && !before.named();
    return names ? PayLabel.named(0, before.period()) : before;
  }

  private PayLabel before(Offer offer, int from) {
    int begin = cues.sentence(from, spent);
    PayLabel label = label(offer, from, cues.between(begin, from));
    boolean leads = !label.named() && !label.against() && from - begin <= LONGEST_LEAD;
    return leads && begin > spent ? under(offer, begin, label) : label;
  }

  /** What the sentence before makes of an offer that has no label of its own. */
  private PayLabel under(Offer offer, int begin, PayLabel label) {
    int heading = cues.sentence(begin - 1, spent);
    boolean heads =
        begin - heading <= LONGEST_HEADING || offer.isRange() || offer.unit().isStated();
    PayLabel above = heads ? label(offer, begin, cues.between(heading, begin)) : label;
    return above.named() ? above : label;
  }

  private PayLabel label(Offer offer, int from, List<Phrases.Match<PayCue>> before) {
    if (before.stream().anyMatch(match -> match.meaning() == PayCue.OTHERS)) {
      return PayLabel.AGAINST;
    }
    boolean against = false;
    for (Phrases.Match<PayCue> match : before.reversed()) {
      int gap = from - match.to();
      if (match.meaning().isPay()) {
        return PayLabel.named(gap, period(before, from));
      }
      boolean binds = bindsBefore(match, offer);
      if (binds && gap <= NEAR) {
        return PayLabel.AGAINST;
      }
      against |= binds && match.meaning() == PayCue.LUMP;
    }
    return against ? PayLabel.AGAINST : PayLabel.none(period(before, from));
  }

  /** The nearest period; only an hour's or a year's may stand far off: "paid weekly". */
  private static @Nullable PayPeriod period(List<Phrases.Match<PayCue>> before, int from) {
    for (Phrases.Match<PayCue> match : before.reversed()) {
      PayCue cue = match.meaning();
      boolean usual = cue == PayCue.HOUR || cue == PayCue.YEAR;
      if (cue.period() != null && (usual || from - match.to() <= NEAR)) {
        return cue.period();
      }
    }
    return null;
  }

  private boolean bindsBefore(Phrases.Match<PayCue> match, Offer offer) {
    return binds(match.meaning(), offer)
        && !(title && match.meaning() == PayCue.WORTH)
        && !cues.isApart(match.to() - 1, offer);
  }

  /** A bonus is not paid by the hour, but a differential is. */
  private static boolean binds(PayCue cue, Offer offer) {
    PayPeriod unit = offer.unit().period();
    return switch (cue) {
      case EXTRA, OTHERS -> true;
      case LUMP -> unit != PayPeriod.HOUR;
      case WORTH -> unit == null || unit == PayPeriod.YEAR || unit == PayPeriod.MONTH;
      case PAY, HOUR, DAY, WEEK, MONTH, YEAR, NONE, NEW, MOST, LEAST -> false;
    };
  }
}
