package jobalerts.benchmarks.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jobalerts.alert.matching.Checks;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.matching.PostingAnswer;
import jobalerts.alert.matching.PostingIndex;
import jobalerts.alert.matching.Subject;

/** Asks the index and the postings themselves the same questions. */
record PreviewTrial(PostingIndex<Integer> index, List<Subject> postings) {

  private static final int ROUNDS = 15;
  private static final int PEER_QUESTIONS = 2;

  PreviewFigure measure(Question question, Workload workload) {
    List<Criteria> wishes = question.wishes(workload);
    wishes.forEach(this::shown);
    long[] times = wishes.stream().mapToLong(wish -> nanos(ROUNDS, () -> shown(wish))).toArray();
    List<Criteria> some = wishes.subList(0, PEER_QUESTIONS);
    long peer = some.stream().mapToLong(wish -> nanos(1, () -> byPredicates(wish))).sum();
    return new PreviewFigure(
        question.label(),
        wishes.stream().mapToInt(this::shown).average().orElseThrow(),
        LongStream.of(times).average().orElseThrow() / 1e6,
        LongStream.of(times).max().orElseThrow() / 1e6,
        (double) peer / LongStream.of(times).limit(PEER_QUESTIONS).sum(),
        some.stream().allMatch(wish -> fitting(wish).equals(byPredicates(wish))));
  }

  private static long nanos(int rounds, Supplier<?> work) {
    return LongStream.range(0, rounds)
        .map(_ -> {
          long start = Processor.ofThisThread();
          var _ = work.get();
          return Processor.ofThisThread() - start;
        })
        .sorted()
        .skip(rounds / 2)
        .findFirst()
        .orElseThrow();
  }

  /** All that is to be shown of an answer; the number of those that fit. */
  private int shown(Criteria wish) {
    PostingAnswer<Integer> answer = index.ask(wish);
    int[] counts = new int[2];
    answer.eachFit(_ -> counts[0]++);
    answer.given().forEach(it -> answer.eachBut(it, _ -> counts[1]++));
    return counts[0];
  }

  private Set<Integer> fitting(Criteria wish) {
    Set<Integer> fitting = new TreeSet<>();
    index.ask(wish).each(fitting::add);
    return fitting;
  }

  private Set<Integer> byPredicates(Criteria wish) {
    return IntStream.range(0, postings.size())
        .filter(n -> Checks.hold(wish, postings.get(n)))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
