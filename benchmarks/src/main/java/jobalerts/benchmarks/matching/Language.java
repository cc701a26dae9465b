package jobalerts.benchmarks.matching;

import java.util.random.RandomGenerator;

/**
 * Words of syllables whose ranks follow Zipf's law, and two thousand phrases of two of them that
 * stand together more often than chance would have it, as "night shift" does.
 */
final class Language {

  private static final int WORDS = 20_000;
  private static final int PHRASES = 2_000;
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
  private static final int WORDS_OF_A_SENTENCE = 12;

  /** Nobody looks for "and" and "the". */
  private static final int PLAIN = 200;

  private static final double PHRASE = 0.05;

  private final Weights word = Weights.zipf(WORDS, 1);
  private final Weights wanted = Weights.zipf(WORDS - PLAIN, 1);
  private final Weights phrase = Weights.zipf(PHRASES, 0.7);

  String text(RandomGenerator random, int words) {
    StringBuilder text = new StringBuilder(words * 6);
    for (int i = 1; i <= words; i++) {
      text.append(random.nextDouble() < PHRASE ? phrase(phrase.draw(random)) : word(random));
      text.append(i % WORDS_OF_A_SENTENCE == 0 ? ".\n" : " ");
    }
    return text.toString();
  }

  /** What somebody looks for: every third time a phrase. */
  String keyword(RandomGenerator random) {
    return random.nextInt(3) == 0 ? phrase(phrase.draw(random)) : word(PLAIN + wanted.draw(random));
  }

  /** A name that begins with a word of its own. */
  static String employer(int rank) {
    return word(rank) + " works";
  }

  private String word(RandomGenerator random) {
    return word(word.draw(random));
  }

  private static String phrase(int rank) {
    return word(PLAIN + rank) + " " + word(PLAIN + (rank * 7 + 1) % PHRASES);
  }

  /** The rank, in syllables for digits. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder(6);
    int rest = rank;
    while (rest > 0 || word.length() < 4) {
      int syllable = rest % SYLLABLES;
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
      rest /= SYLLABLES;
    }
    return word.toString();
  }
}
