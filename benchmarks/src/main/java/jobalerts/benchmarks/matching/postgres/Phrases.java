package jobalerts.benchmarks.matching.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import jobalerts.alert.matching.Criteria;
import jobalerts.benchmarks.matching.Folding;

/** The phrases that any alert asks for, so that of a text only these are handed over. */
final class Phrases {

  /** The longest phrase in words that begins with the word. */
  private final Map<String, Integer> longest = new HashMap<>();

  void add(Criteria wish) {
    add(wish.keywords().all());
    add(wish.keywords().any());
    add(wish.keywords().none());
    add(wish.excludedEmployers());
  }

  private void add(List<String> phrases) {
    for (String phrase : phrases) {
      String[] words = Folding.folded(phrase).split(" ", -1);
      longest.merge(words[0], words.length, Math::max);
    }
  }

  /**
   * The phrases of a folded text as the keys of an object, among which PostgreSQL looks by halving;
   * those of an array it would go through one by one. Folded words need no escaping.
   */
  String json(String folded) {
    String[] words = folded.strip().split(" ", -1);
    List<String> all = List.of(words);
    StringJoiner keys = new StringJoiner(",", "{", "}");
    for (int i = 0; i < words.length; i++) {
      int most = Math.min(longest.getOrDefault(words[i], 0), words.length - i);
      for (int length = 1; length <= most; length++) {
        keys.add("\"" + String.join(" ", all.subList(i, i + length)) + "\":1");
      }
    }
    return keys.toString();
  }
}
