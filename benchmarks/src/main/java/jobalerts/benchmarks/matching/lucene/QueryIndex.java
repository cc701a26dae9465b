package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * How the Monitor keeps its queries: in mapped files, which are read faster than buffers on the
 * heap, and in the end in one segment, so that each term of a posting is looked up once. A pure
 * choice is not split into several entries, which would match twice.
 */
final class QueryIndex extends MonitorConfiguration {

  /** Each query takes half a megabyte until it is flushed. */
  static final int BATCH = 2_000;

  private final Path folder = temporary();
  private @Nullable IndexWriter writer;

  QueryIndex() {
    setDirectoryProvider(() -> new MMapDirectory(folder), null);
    setQueryUpdateBufferSize(BATCH);
    // Nothing is removed.
    setPurgeFrequency(1, TimeUnit.DAYS);
    setQueryDecomposer(
        new QueryDecomposer() {
          @Override
          public Set<Query> decompose(Query query) {
            return Set.of(query);
          }
        });
  }

  @Override
  public IndexWriter buildIndexWriter() throws IOException {
    IndexWriter made = super.buildIndexWriter();
    writer = made;
    return made;
  }

  void mergeAll() throws IOException {
    if (writer != null) {
      writer.forceMerge(1);
    }
  }

  void delete() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("lucene-monitor");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
