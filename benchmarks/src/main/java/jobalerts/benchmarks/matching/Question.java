package jobalerts.benchmarks.matching;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.Keywords;
import jobalerts.common.vocabulary.State;

/** What a preview is asked, usual or not. */
enum Question {
  USUAL("as candidates ask"),
  KEYWORDS("20 keywords, any of them"),
  HOSTILE("40 phrases of common words"),
  LONGEST("60 such of 60 letters"),
  EVERYTHING("nearly everything fits");

  private static final int WISHES = 10;
  private static final int MOST_KEYWORDS = 20;
  private static final int SAMPLE = 1_000;
  private static final int COMMONEST = 20;

  private final String label;

  Question(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  List<Criteria> wishes(Workload workload) {
    return switch (this) {
      case USUAL -> workload.distinctAlerts().limit(WISHES).toList();
      case KEYWORDS -> keywords(workload);
      case HOSTILE -> phrases(workload, 0, 4);
      case LONGEST -> phrases(workload, MOST_KEYWORDS, 12);
      case EVERYTHING ->
          Collections.nCopies(2, wish(EnumSet.complementOf(EnumSet.of(State.AK)), Keywords.NONE));
    };
  }

  private static List<Criteria> keywords(Workload workload) {
    List<String> words =
        workload
            .distinctAlerts()
            .map(Criteria::keywords)
            .flatMap(it -> Stream.of(it.all(), it.any()).flatMap(List::stream))
            .distinct()
            .limit(WISHES * MOST_KEYWORDS)
            .toList();
    return IntStream.range(0, WISHES)
        .mapToObj(i -> words.subList(i * MOST_KEYWORDS, (i + 1) * MOST_KEYWORDS))
        .map(any -> wish(Set.of(), new Keywords(List.of(), any, List.of())))
        .toList();
  }

  /** In no order that a text has them in, so that it must be read to its end. */
  private static List<Criteria> phrases(Workload workload, int all, int length) {
    List<String> words = commonest(workload);
    Random random = new Random(1);
    List<Criteria> wishes = new ArrayList<>();
    for (int i = 0; i < WISHES; i++) {
      wishes.add(
          wish(
              Set.of(),
              new Keywords(
                  phrases(words, all, length, random),
                  phrases(words, MOST_KEYWORDS, length, random),
                  phrases(words, MOST_KEYWORDS, length, random))));
    }
    return wishes;
  }

  private static List<String> phrases(List<String> words, int count, int length, Random random) {
    return Stream.generate(() -> random.ints(length, 0, words.size()).mapToObj(words::get))
        .map(phrase -> String.join(" ", phrase.toList()))
        .limit(count)
        .toList();
  }

  private static List<String> commonest(Workload workload) {
    Map<String, Long> counts =
        IntStream.range(0, SAMPLE)
            .mapToObj(n -> workload.posting(n).text().split("\\W+"))
            .flatMap(Stream::of)
            .collect(groupingBy(word -> word, counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(COMMONEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Criteria wish(Set<State> states, Keywords keywords) {
    return new Criteria(
        Set.of(), states, null, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null,
        null, keywords, List.of());
  }
}
