package jobalerts.ingest.feeds;

import jobalerts.common.vocabulary.Term;

/** What feeds can be polled. */
public enum FeedFormat implements Term {
  LEVER("Postings API of Lever"),
  WORKABLE("Public jobs of Workable"),
  GREENHOUSE_BOARD("Job board of Greenhouse"),
  INDEED_XML("XML in the form of Indeed"),
  JSON_LD("JobPostings in a page");

  private final String label;

  FeedFormat(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  FeedReader reader() {
    return switch (this) {
      case LEVER -> new LeverFeed();
      case WORKABLE -> new WorkableFeed();
      case GREENHOUSE_BOARD -> new GreenhouseFeed();
      case INDEED_XML -> new IndeedFeed();
      case JSON_LD -> new JsonLdFeed();
    };
  }
}
