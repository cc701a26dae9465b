package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.Test;

/** Texts of few words, in which phrases begin all the time and overlap, and many phrases. */
class KeywordsOfPostingsTest {

  private static final int POSTINGS = 300;
  private static final int QUESTIONS = 300;

  private final PostingIndex<String> index = new PostingIndex<>();
  private final Map<String, Subject> postings = new HashMap<>();
  private final Dice dice = Dice.thrown();

  // Their numbers take one, two and three bytes.
  private final List<String> words = List.of("w0", "w1", "w127", "w128", "w256", "w17000");

  @Test
  void agreeWithThePredicates() {
    put("all", IntStream.range(0, 17_001).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
    IntStream.range(0, POSTINGS).forEach(i -> put("p" + i, text(40)));

    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Criteria wish = wish(i % 10 == 0 ? 150 : 5);
      Set<String> expected = fittingByPredicates(wish);
      assertThat(fitting(wish)).as("seed %d, %s", dice.seed(), wish).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isBetween(QUESTIONS, POSTINGS * QUESTIONS / 2);
  }

  private Criteria wish(int most) {
    return Wanted.nothing()
        .all(phrases(dice.below(3)))
        .any(phrases(dice.below(most)))
        .none(phrases(dice.once(2) ? 0 : dice.below(most)))
        .criteria();
  }

  private String[] phrases(int count) {
    return IntStream.range(0, count).mapToObj(_ -> text(1 + dice.below(6))).toArray(String[]::new);
  }

  private String text(int length) {
    return IntStream.range(0, length)
        .mapToObj(_ -> dice.one(words))
        .collect(Collectors.joining(" "));
  }

  private void put(String posting, String text) {
    Job job = Jobs.bare().text(text).job();
    postings.put(posting, Subject.of(job));
    index.update(List.of(new PostingIndex.Change<>(posting, job)));
  }

  private Set<String> fittingByPredicates(Criteria wish) {
    return postings.entrySet().stream()
        .filter(it -> Checks.hold(wish, it.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<String> fitting(Criteria wish) {
    List<String> fitting = new ArrayList<>();
    index.ask(wish).each(fitting::add);
    assertThat(fitting).doesNotHaveDuplicates();
    return new HashSet<>(fitting);
  }
}
