package jobalerts.ingest.posting;

import java.util.Locale;

/**
 * The words that pay is told with.
 *
 * @param units the words beside an amount
 * @param cues what the sentence says of an amount
 * @param bounds MOST and LEAST, right before an amount
 */
record PayVocabulary(PayWords units, Phrases<PayCue> cues, Phrases<PayCue> bounds) {

  static PayVocabulary read() {
    return new PayVocabulary(
        new PayWords(),
        Phrases.read("pay-cues.tsv", PayVocabulary::cue),
        Phrases.read("pay-bounds.tsv", PayVocabulary::cue));
  }

  private static PayCue cue(String name) {
    return PayCue.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
