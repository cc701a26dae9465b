package jobalerts.alert.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of a text: a tree whose edges are words, kept in two hash tables with linear
 * probing, one of the words and one of the edges. Each node is a term: the words on the way to it,
 * in this order.
 *
 * <p>One writer adds while others read, without locks: a reader knows no term that was added after
 * its snapshot, so it may find such a one, half of it, or nothing. It finds all others, since the
 * snapshot was published after they were added. What is taken out stays until a table is built
 * anew.
 *
 * <p>Cost: a lookup for each word of the text, and from each known word one for each step on the
 * tree: at most the words of the longest phrase.
 */
final class TermTable {

  static final int ROOT = 0;

  // Nobody can choose keywords that all fall into one place.
  private static final long SEED = new SplittableRandom().nextLong();

  private final @Nullable String[] words;

  /** One more than the id, so that what is not written yet is no word. */
  private final int[] wordIds;

  /** Where words lead to from the root, by their ids. */
  private final int[] roots;

  /** The other edges. */
  private final long[] edges;

  private final int[] targets;

  /**
   * An empty table, at most two thirds of whose places are taken.
   *
   * @param words how many there can be, the highest id and one more
   * @param edges how many there can be
   */
  TermTable(int words, int edges) {
    this.words = new @Nullable String[places(words)];
    wordIds = new int[places(words)];
    roots = new int[words];
    this.edges = new long[places(edges)];
    targets = new int[places(edges)];
  }

  private static int places(int count) {
    return Integer.highestOneBit(count + count / 2 + 8) << 1;
  }

  /** The id of the word; negative if there is none. */
  int word(char[] chars, int from, int to) {
    for (int at = place(hash(chars, from, to), words.length);
        ;
        at = (at + 1) & (words.length - 1)) {
      String word = words[at];
      if (word == null) {
        return -1;
      }
      if (equal(word, chars, from, to)) {
        return wordIds[at] - 1;
      }
    }
  }

  void addWord(String word, int id) {
    char[] chars = word.toCharArray();
    int at = place(hash(chars, 0, chars.length), words.length);
    while (words[at] != null) {
      at = (at + 1) & (words.length - 1);
    }
    wordIds[at] = id + 1;
    words[at] = word;
  }

  /** The node that a word leads to from a node; {@link #ROOT} if to none. */
  int next(int node, int word) {
    if (node == ROOT) {
      return roots[word];
    }
    long edge = edge(node, word);
    for (int at = place(edge, edges.length); ; at = (at + 1) & (edges.length - 1)) {
      long other = edges[at];
      if (other == edge) {
        return targets[at];
      }
      if (other == 0) {
        return ROOT;
      }
    }
  }

  void addEdge(long edge, int target) {
    if (nodeOf(edge) == ROOT) {
      roots[wordOf(edge)] = target;
      return;
    }
    int at = place(edge, edges.length);
    while (edges[at] != 0) {
      at = (at + 1) & (edges.length - 1);
    }
    targets[at] = target;
    edges[at] = edge;
  }

  /** Never 0. */
  static long edge(int node, int word) {
    return ((long) node << 32) | (word + 1);
  }

  static int wordOf(long edge) {
    return (int) edge - 1;
  }

  static int nodeOf(long edge) {
    return (int) (edge >>> 32);
  }

  /** Adds all terms that stand in the text. */
  void find(FoldedText text, WordIds ids, Marks found) {
    ids.read(text, this);
    for (int from = 0; from < ids.count(); from++) {
      int node = ROOT;
      for (int at = from; at < ids.count() && ids.get(at) >= 0; at++) {
        node = next(node, ids.get(at));
        if (node == ROOT) {
          break;
        }
        found.add(node);
      }
    }
  }

  private static int place(long hash, int size) {
    return (int) (((hash ^ SEED) * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (size - 1);
  }

  private static long hash(char[] chars, int from, int to) {
    long hash = SEED;
    for (int i = from; i < to; i++) {
      hash = (hash ^ chars[i]) * 0x100_0000_01B3L;
    }
    return hash;
  }

  private static boolean equal(String word, char[] chars, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** The words of a text by their ids, in an array that is used again and again. */
  static final class WordIds {

    private int[] ids = new int[512];
    private int count;

    int count() {
      return count;
    }

    int get(int index) {
      return ids[index];
    }

    private void read(FoldedText text, TermTable table) {
      count = 0;
      char[] chars = text.chars();
      int from = 1;
      for (int at = 1; at < text.length(); at++) {
        if (chars[at] == ' ') {
          add(table.word(chars, from, at));
          from = at + 1;
        }
      }
    }

    private void add(int id) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
      }
      ids[count++] = id;
    }
  }
}
