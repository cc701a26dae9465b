package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the cues around an offer. */
final class PayCues {

  private static final int LONGEST_BEFORE = 40;
  private static final int LONGEST_AFTER = 6;
  private static final int LONGEST_BOUND = 4;
  private static final String MARKS = ",;|()\n•–—/+*";

  private final PayVocabulary vocabulary;
  private final Words words;

  PayCues(PayVocabulary vocabulary, Words words) {
    this.vocabulary = vocabulary;
    this.words = words;
  }

  /** The cues of words that follow one another. */
  List<Phrases.Match<PayCue>> between(int from, int to) {
    List<Phrases.Match<PayCue>> cues = new ArrayList<>();
    int at = from;
    while (at < to) {
      var match = vocabulary.cues().at(words, at);
      if (match == null || match.to() > to) {
        at++;
        continue;
      }
      if (match.meaning() != PayCue.NONE) {
        cues.add(match);
      }
      at = match.to();
    }
    return cues;
  }

  /** The first cue after the offer, if nothing new begins before it. */
  Phrases.@Nullable Match<PayCue> after(Offer offer) {
    int first = words.at(offer.to());
    int end = Math.min(words.size(), first + LONGEST_AFTER);
    int at = first;
    while (at < end && follows(at, offer)) {
      var match = vocabulary.cues().at(words, at);
      if (match != null && match.meaning().says()) {
        return match.meaning() == PayCue.NEW ? null : match;
      }
      at = match == null ? at + 1 : match.to();
    }
    return null;
  }

  /** MOST, LEAST or EXTRA, when that stands right before the offer. */
  @Nullable PayCue bound(Offer offer) {
    var match = boundBefore(words.at(offer.from()));
    return match == null ? null : match.meaning();
  }

  private Phrases.@Nullable Match<PayCue> boundBefore(int to) {
    for (int from = Math.max(0, to - LONGEST_BOUND); from < to; from++) {
      var match = vocabulary.bounds().at(words, from);
      if (match != null
          && (match.to() == to || (match.to() == to - 1 && words.word(to - 1).equals("a")))) {
        return match;
      }
    }
    return null;
  }

  /** "+ bonus + relocation" follows. */
  boolean hasBonus(Offer offer) {
    int next = words.at(offer.to());
    return next < words.size()
        && words.text().substring(offer.to(), words.start(next)).indexOf('+') >= 0
        && between(next, Math.min(words.size(), next + LONGEST_BOUND)).stream()
            .anyMatch(match -> match.meaning() == PayCue.LUMP);
  }

  /** The offer stands by itself: a line of a list, or all that a text has. */
  boolean isAlone(Offer offer) {
    int from = words.at(offer.from());
    int last = words.at(offer.to()) - 1;
    int next = last + LONGEST_BOUND;
    var bound = boundBefore(from);
    return sentence(from, 0) == (bound == null ? from : bound.from())
        && (next >= words.size() || !isOneSentence(last, next));
  }

  /** The first word of the sentence that the word stands in, not before a word. */
  int sentence(int at, int earliest) {
    int begin = at;
    while (begin > Math.max(earliest, at - LONGEST_BEFORE) && isOneSentence(begin - 1, at)) {
      begin--;
    }
    return begin;
  }

  /** A mark parts the words from the offer after them, as a comma does. */
  boolean isApart(int last, Offer offer) {
    String between = words.text().substring(words.end(last), offer.from());
    return offer.isMoreThanABonus() && isParted(between);
  }

  private boolean follows(int at, Offer offer) {
    int from = Math.max(offer.to(), at == 0 ? 0 : words.end(at - 1));
    String between = words.text().substring(from, words.start(at));
    boolean more = offer.isMoreThanABonus();
    boolean parted =
        between.indexOf('+') >= 0 || (more && (offer.unit().open() || isParted(between)));
    return isOneSentence(Math.max(0, words.at(offer.to()) - 1), at)
        && !parted
        && between.indexOf('$') < 0;
  }

  private boolean isParted(String between) {
    return between.contains(" - ")
        || between.contains("--")
        || between.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private boolean isOneSentence(int one, int other) {
    return other < words.size() && words.sentence(one) == words.sentence(other);
  }
}
