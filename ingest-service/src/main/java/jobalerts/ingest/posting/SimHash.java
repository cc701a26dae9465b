package jobalerts.ingest.posting;

import java.util.List;

/**
 * 64 bits that are alike when two texts are. Every run of {@value #SHINGLE} words is hashed, and
 * each bit of the result is what most of the hashes have there. The share of bits in which two
 * results differ is the angle between the texts as vectors of such runs (Charikar, "Similarity
 * estimation techniques from rounding algorithms", 2002; for web pages Manku, Jain and Das Sarma,
 * "Detecting near-duplicates for web crawling", 2007; runs of words are the shingles of Broder, "On
 * the resemblance and containment of documents", 1997).
 *
 * <p>Results are kept and compared over years: another hash would part all that was alike.
 */
final class SimHash {

  static final int SHINGLE = 2;

  private SimHash() {}

  static long of(List<String> words) {
    Votes votes = new Votes();
    long before = 0;
    for (String word : words) {
      long hash = hash(word);
      votes.add(mixed(before * 31 + hash));
      before = hash;
    }
    return votes.mostOf(words.size());
  }

  /** FNV-1a over the characters. */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** MurmurHash3's finalizer: every bit of what goes in changes half of those that come out. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
