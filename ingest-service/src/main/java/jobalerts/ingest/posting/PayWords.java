package jobalerts.ingest.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of {@code pay-units.tsv}. */
final class PayWords {

  private final Map<String, PayWord> alone = new HashMap<>();
  private final Map<String, PayWord> all = new HashMap<>();

  PayWords() {
    Rows.of("pay-units.tsv").forEach(this::add);
  }

  private void add(List<String> cells) {
    PayWord meaning = PayWord.valueOf(cells.get(0).toUpperCase(Locale.ROOT));
    for (String word : cells.get(2).split("\\|", -1)) {
      all.put(word, meaning);
      if (cells.get(1).equals("alone")) {
        alone.put(word, meaning);
      }
    }
  }

  /** What it means right after an amount: "hr", but not "day", which begins "day shift". */
  @Nullable PayWord alone(String word) {
    return alone.get(word.toLowerCase(Locale.ROOT));
  }

  /** What it means after "/", "per" or "an", or as a unit of its own. */
  @Nullable PayWord unit(String word) {
    return all.get(word.toLowerCase(Locale.ROOT));
  }
}
