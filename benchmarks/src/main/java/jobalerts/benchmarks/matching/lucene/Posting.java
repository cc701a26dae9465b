package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import jobalerts.benchmarks.matching.Residuals;
import jobalerts.common.posting.Job;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** A posting, and the searcher over the one document made of it. */
record Posting(Job job, IndexSearcher searcher, Residuals.@org.jspecify.annotations.Nullable Question question) {

  /** The way of an {@link IndexSearcher} without its collectors: one document, met or not. */
  boolean runs(Query query) throws IOException {
    LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(leaf);
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
