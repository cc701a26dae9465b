package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The words and phrases that alerts name, each known by a number, for as long as an alert names
 * them. The writer's side of the {@link TermTable}: it counts how often each is named, and builds a
 * table anew when it is full or half of it is dead.
 */
final class Terms {

  /** What never stands in a text: a keyword without a letter or digit. */
  static final int NEVER = 1;

  private static final int LEAST_DEAD = 1_024;

  private final FoldedText folded = new FoldedText();
  private final IntStack freeNodes = new IntStack();
  private final IntStack freeWords = new IntStack();
  private final List<String> words = new ArrayList<>();
  private int wordRoom = LEAST_DEAD;
  private int edgeRoom = LEAST_DEAD;
  private TermTable table = new TermTable(wordRoom, edgeRoom);
  private long[] edges = new long[LEAST_DEAD];
  private int[] uses = new int[LEAST_DEAD];
  private int limit = NEVER + 1;
  private int inTable;
  private int dead;

  TermTable table() {
    return table;
  }

  /** All numbers are below it. */
  int limit() {
    return limit;
  }

  /** The number of a keyword that one more alert names. */
  int name(String keyword) {
    folded.clear();
    folded.add(keyword);
    makeRoom(folded.words());
    int node = TermTable.ROOT;
    int from = 1;
    for (int at = 1; at < folded.length(); at++) {
      if (folded.chars()[at] == ' ') {
        node = step(node, word(from, at));
        from = at + 1;
      }
    }
    hold(node);
    return node == TermTable.ROOT ? NEVER : node;
  }

  private void hold(int term) {
    for (int node = term; node != TermTable.ROOT && uses[node]++ == 0; node = parent(node)) {
      dead--;
    }
  }

  /** One alert fewer names it. */
  void drop(int term) {
    for (int node = term; node > NEVER && --uses[node] == 0; node = parent(node)) {
      dead++;
    }
  }

  /** Lets go of what is dead, if that is much. */
  void tidy() {
    if (dead > LEAST_DEAD && dead > inTable / 2) {
      build(0);
    }
  }

  /** For so many more words, and edges. */
  private void makeRoom(int more) {
    if (inTable + more > edgeRoom || words.size() + more > wordRoom) {
      build(more);
    }
  }

  private int parent(int node) {
    return TermTable.nodeOf(edges[node]);
  }

  private int step(int node, int word) {
    int next = table.next(node, word);
    return next == TermTable.ROOT ? grow(node, word) : next;
  }

  private int grow(int parent, int word) {
    int node = freeNodes.isEmpty() ? limit++ : freeNodes.pop();
    if (node == uses.length) {
      uses = Arrays.copyOf(uses, 2 * node);
      edges = Arrays.copyOf(edges, 2 * node);
    }
    edges[node] = TermTable.edge(parent, word);
    table.addEdge(edges[node], node);
    inTable++;
    dead++;
    return node;
  }

  private int word(int from, int to) {
    int known = table.word(folded.chars(), from, to);
    if (known >= 0) {
      return known;
    }
    String word = new String(folded.chars(), from, to - from);
    int id = freeWords.isEmpty() ? words.size() : freeWords.pop();
    if (id == words.size()) {
      words.add(word);
    } else {
      words.set(id, word);
    }
    table.addWord(word, id);
    return id;
  }

  /** A table of what is alive, with room for as much again. */
  private void build(int more) {
    wordRoom = words.size() + words.size() / 2 + more + LEAST_DEAD;
    edgeRoom = 2 * (inTable - dead) + more + LEAST_DEAD;
    TermTable built = new TermTable(wordRoom, edgeRoom);
    BitSet alive = new BitSet();
    freeNodes.clear();
    for (int node = NEVER + 1; node < limit; node++) {
      if (uses[node] == 0) {
        freeNodes.push(node);
      } else {
        built.addEdge(edges[node], node);
        alive.set(TermTable.wordOf(edges[node]));
      }
    }
    freeWords.clear();
    for (int word = 0; word < words.size(); word++) {
      if (alive.get(word)) {
        built.addWord(words.get(word), word);
      } else {
        freeWords.push(word);
        words.set(word, "");
      }
    }
    inTable -= dead;
    dead = 0;
    table = built;
  }
}
