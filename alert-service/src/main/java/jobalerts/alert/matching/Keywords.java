package jobalerts.alert.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases of title and text; case and accents do not count.
 *
 * @param all each of them must stand there
 * @param any at least one of them must
 * @param none none of them may
 */
public record Keywords(List<String> all, List<String> any, List<String> none) {

  public static final Keywords NONE = new Keywords(List.of(), List.of(), List.of());

  public Keywords {
    all = tidy(all);
    any = tidy(any);
    none = tidy(none);
  }

  boolean empty() {
    return all.isEmpty() && any.isEmpty() && none.isEmpty();
  }

  /** In order and without repetition, so that equal wishes are equal records. */
  static List<String> tidy(@Nullable List<String> words) {
    Set<String> kept = new TreeSet<>();
    if (words != null) {
      words.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(kept::add);
    }
    return List.copyOf(kept);
  }
}
