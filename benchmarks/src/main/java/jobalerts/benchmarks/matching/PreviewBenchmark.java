package jobalerts.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobalerts.alert.matching.PostingIndex;
import jobalerts.alert.matching.Subject;
import jobalerts.benchmarks.Arguments;
import jobalerts.common.Json;

/**
 * What an alert would have found among 50,000 postings: the index that keeps postings beside its
 * peer, which asks each of them by the predicates.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests -Ppreview [-Dbenchmark.args="--words=700"]
 * </pre>
 *
 * <p>Arguments: {@code --postings=50000}, {@code --words=300} of each, {@code --seed=42}.
 *
 * <p>Postings are those of {@link Workload}, questions those of {@link Question}. Times are of the
 * processor that the asking thread used: the median of some rounds, in which all that fits is
 * ranked and handed over, and all that would fit but for one criterion. Prints a table and writes
 * it to {@code target/preview.json} of the module.
 */
public final class PreviewBenchmark {

  /** What is written as JSON. */
  record Report(int postings, int words, double heapMegabytes, List<PreviewFigure> figures) {}

  private static final int AT_A_TIME = 512;

  private final PostingIndex<Integer> index = new PostingIndex<>();
  private final Workload workload;
  private final int postings;
  private final int words;

  private PreviewBenchmark(String... args) {
    Arguments arguments = Arguments.of(args);
    this.workload = new Workload(arguments.number("seed", 42));
    this.postings = arguments.number("postings", 50_000);
    this.words = arguments.number("words", 300);
  }

  public static void main(String[] args) throws IOException {
    Report report = new PreviewBenchmark(args).measure();
    Files.writeString(Path.of("target", "preview.json"), Json.MAPPER.writeValueAsString(report));
  }

  private Report measure() {
    double heap = load() / 1e6;
    System.out.printf(
        "%,d postings of %d words: %.0f MB of heap%n%s%n",
        postings, words, heap, PreviewFigure.HEAD);
    List<Subject> subjects =
        IntStream.range(0, postings).mapToObj(n -> Subject.of(workload.posting(n, words))).toList();
    List<PreviewFigure> figures = new ArrayList<>();
    for (Question question : Question.values()) {
      figures.add(new PreviewTrial(index, subjects).measure(question, workload));
      System.out.println(figures.getLast().line());
    }
    return new Report(postings, words, heap, figures);
  }

  /** The bytes of heap that the postings take. */
  private long load() {
    long before = Heap.used();
    for (int from = 0; from < postings; from += AT_A_TIME) {
      index.update(
          IntStream.range(from, Math.min(from + AT_A_TIME, postings))
              .mapToObj(n -> new PostingIndex.Change<>(n, workload.posting(n, words)))
              .toList());
    }
    return Heap.used() - before;
  }
}
