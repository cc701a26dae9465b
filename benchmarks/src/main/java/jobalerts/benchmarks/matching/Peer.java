package jobalerts.benchmarks.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobalerts.alert.matching.BruteForceIndex;
import jobalerts.alert.matching.ClusterIndex;
import jobalerts.benchmarks.matching.lucene.LuceneMonitor;
import jobalerts.benchmarks.matching.lucene.LucenePresearcher;
import jobalerts.benchmarks.matching.postgres.PostgresTable;

/** What is measured; the first is ours, and all others are compared with it. */
enum Peer {
  OURS("the service's index"),
  BRUTE("brute force"),
  LISTS("inverted lists"),
  BITMAPS("bitmaps of values"),
  COLUMNS("columns of bits"),
  LUCENE("Lucene Monitor"),
  PRESEARCHER("its presearcher, checks in Java"),
  POSTGRES("PostgreSQL");

  private final String label;

  Peer(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isReadySoon() {
    return this != LUCENE && this != PRESEARCHER;
  }

  Contender start() {
    return switch (this) {
      case OURS -> new Indexed(new ClusterIndex());
      case BRUTE -> new Indexed(new BruteForceIndex());
      case LISTS -> new InvertedLists();
      case BITMAPS -> new ValueBitmaps();
      case COLUMNS -> new BitColumns();
      case LUCENE -> new LuceneMonitor();
      case PRESEARCHER -> new LucenePresearcher();
      case POSTGRES -> new PostgresTable();
    };
  }

  /** Those named "ours,brute". */
  static List<Peer> named(String ids) {
    return Stream.of(ids.split(",", -1))
        .map(id -> valueOf(id.strip().toUpperCase(Locale.ROOT)))
        .toList();
  }
}
