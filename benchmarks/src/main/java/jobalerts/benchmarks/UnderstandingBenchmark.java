package jobalerts.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.posting.PostingReader;
import jobalerts.ingest.posting.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/**
 * How many postings of 3 KB of HTML one core understands in a second.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am package -DskipTests -Pjmh -Dbenchmark.args=Understanding
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Threads(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class UnderstandingBenchmark {

  private static final int POSTINGS = 1_024;

  private final PostingReader reader = new PostingReader(Gazetteer.load());
  private final SomePostings some = new SomePostings(42);
  private final List<JsonNode> inWords = some(some::inWords);
  private final List<JsonNode> allGiven = some(some::allGiven);
  private int next;

  @Benchmark
  public Reading inWords() {
    return reader.read(inWords.get(next++ % POSTINGS));
  }

  @Benchmark
  public Reading allGiven() {
    return reader.read(allGiven.get(next++ % POSTINGS));
  }

  private static List<JsonNode> some(Supplier<JsonNode> posting) {
    return Stream.generate(posting).limit(POSTINGS).toList();
  }
}
