package jobalerts.benchmarks.matching.lucene;

import java.io.IOException;
import jobalerts.common.posting.Job;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** A posting, and the searcher over the one document made of it. */
record Posting(Job job, IndexSearcher searcher) {

  Posting {
    // Queries that are all different find nothing in a cache.
    searcher.setQueryCache(null);
  }

  /** As {@link IndexSearcher} does, without its collectors: there is one document, met or not. */
  boolean meets(Query query) throws IOException {
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(searcher.getLeafContexts().getFirst());
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
